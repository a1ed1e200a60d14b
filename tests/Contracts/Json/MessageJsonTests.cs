using System.Text;
using Routing.Core;
using Routing.Core.BuyerSession;
using Routing.Core.Views;
using Routing.Engine.Json;
using Xunit;

namespace Routing.Contracts.Tests.Json;

/// <summary>What is written by hand is, byte by byte, what the general serialiser writes.</summary>
public sealed class MessageJsonTests
{
    private static readonly Instant At = new(1_700_000_000_000);
    private static readonly ClientMessageId Id = new(Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"));

    public static readonly TheoryData<string> Texts =
    [
        "", "hello", "你好 😀", "a \"quote\", a \\ and\na line", "<script>&'\u0001\u2028", "half of a pair \ud83d!",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Event_OfAMessage_IsAsTheSerialiserWritesIt(string text)
    {
        SessionEvent[] events =
        [
            new SessionEvent.BuyerSaid(At, 7, Id, text),
            new SessionEvent.AgentSaid(At, 8, new(new("lin"), text), Id, text),
            new SessionEvent.AgentSaid(At, 9, new(new("lead1"), text), Id, text, IsLead: true),
        ];
        foreach (var @event in events)
        {
            Assert.Equal(
                Encoding.UTF8.GetString(EventJson<SessionEvent>.WriteAny(@event)),
                Encoding.UTF8.GetString(EventJson<SessionEvent>.Write(@event).Body.Span));
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Update_WithoutAHead_IsAsTheSerialiserWritesIt(string text)
    {
        Entry?[] entries =
        [
            null,
            new(7, 1, "buyer", "text", null, text, text, Id.ToString(), null),
            new(8, 2, "agent", "text", "lin", "Lin", text, Id.ToString(), null),
            new(null, 3, "system", "late", null, null, text, null, true),
        ];
        foreach (var entry in entries)
        {
            var update = new StreamItem.SessionUpdate("session/alice~1", 4, 5, null, entry);

            Assert.Equal(
                Encoding.UTF8.GetString(ViewJson.WriteAny(update)), Encoding.UTF8.GetString(ViewJson.Write(update)));
        }
    }

    [Fact]
    public void Update_WithAHead_IsLeftToTheSerialiser()
    {
        var head = new SessionHead(
            "alice~1", SessionStatus.Active, "pre-sale", new("alice", "Alice", Tier.None, "en", null), null, null,
            null, 1, null, false, null, null, null, null);
        var update = new StreamItem.SessionUpdate("session/alice~1", 4, 5, head, null);

        Assert.Contains("\"head\":{\"session\":\"alice~1\"", Encoding.UTF8.GetString(ViewJson.Write(update)));
    }
}
