using Routing.Core;
using Routing.Engine.Ports;
using Xunit;

namespace Routing.Contracts.Tests.Journals;

public abstract partial class JournalContract
{
    [Theory]
    [InlineData(0, 3, "1 2 3")]
    [InlineData(3, 4, "4 5 6 7")]
    [InlineData(8, 5, "9 10")]
    [InlineData(10, 5, "")]
    [InlineData(50, 5, "")]
    [InlineData(4, 0, "")]
    public async Task Read_ByRange_GivesThatRangeInOrder(long after, int most, string expected)
    {
        var alice = JournalDriver.Session("alice");
        await Driver.Append(alice, 0, [.. Enumerable.Range(1, 10).Select(i => $"{i}")]);

        Assert.Equal(expected, string.Join(' ', await Driver.Texts(alice, after, most)));
    }

    [Fact]
    public async Task SaveSnapshot_NewerThenOlder_KeepsTheNewer()
    {
        var alice = JournalDriver.Session("alice");
        await Driver.Append(alice, 0, "one", "two", "three");

        await Driver.SaveSnapshot(alice, 1, "at 1");
        await Driver.SaveSnapshot(alice, 3, "at 3");
        await Driver.SaveSnapshot(alice, 2, "at 2");

        Assert.Equal("at 3", await Driver.SnapshotText(alice));
        Assert.Equal(3, (await Driver.Head(alice)).Snapshot!.Version);
        Assert.Equal(["one", "two", "three"], await Driver.Texts(alice));
    }

    [Fact]
    public async Task SaveSnapshot_AheadOfTheStream_IsNotKept()
    {
        var alice = JournalDriver.Session("alice");
        await Driver.Append(alice, 0, "one");

        await Driver.SaveSnapshot(alice, 2, "of what was never stored");
        await Driver.SaveSnapshot(JournalDriver.Session("nobody"), 1, "of nothing");

        Assert.Null(await Driver.SnapshotText(alice));
        Assert.Null(await Driver.SnapshotText(JournalDriver.Session("nobody")));
    }

    [Fact]
    public async Task SessionsOf_ManyOfOneBuyer_AreNewestFirstByNumber()
    {
        foreach (var ordinal in new[] { 1, 2, 9, 10, 11, 100 })
        {
            await Driver.Append(JournalDriver.Session("alice", ordinal), 0, "opened");
        }

        var sessions = await Journal.SessionsOf(JournalDriver.Shop, new("alice"), 4, Cancellation);

        Assert.Equal([100, 11, 10, 9], sessions.Select(session => session.Ordinal));
        Assert.All(sessions, session => Assert.Equal("alice", session.Buyer.Value));
    }

    [Fact]
    public async Task SessionsOf_NamesThatBeginAlike_AreOthersSessions()
    {
        await Driver.Append(JournalDriver.Session("alice"), 0, "opened");
        await Driver.Append(JournalDriver.Session("alice2"), 0, "opened");
        await Driver.Append(JournalDriver.Session("ali", 7), 0, "opened");
        await Driver.Append(ActorId.Of(new("other"), SessionId.Of(new("alice"), 5)), 0, "opened");
        await Driver.Append(ActorId.Of(JournalDriver.Shop, new QueueId("alice")), 0, "opened");

        var sessions = await Journal.SessionsOf(JournalDriver.Shop, new("alice"), 10, Cancellation);

        Assert.Equal([new SessionId("alice~1")], sessions);
    }

    [Fact]
    public async Task Streams_OfSessionQueueAndOtherShop_AreApart()
    {
        ActorId[] actors =
        [
            JournalDriver.Session("alice"),
            ActorId.Of(JournalDriver.Shop, new QueueId("alice")),
            ActorId.Of(new("other"), new QueueId("alice")),
            new(ActorKind.BuyerSession, JournalDriver.Shop, "alice"),
        ];
        foreach (var actor in actors)
        {
            Assert.Equal(AppendOutcome.Durable, await Driver.Append(actor, 0, actor.ToString()));
        }

        foreach (var actor in actors)
        {
            Assert.Equal([actor.ToString()], await Driver.Texts(actor));
        }
    }

    [Fact]
    public async Task Streams_PageByPage_AreAllThereInTheirOrder()
    {
        ActorId[] ordered =
        [
            JournalDriver.Session("alice", 2),
            JournalDriver.Session("alice", 10),
            JournalDriver.Session("alice2", 1),
            JournalDriver.Session("bob", 1),
            ActorId.Of(new("other"), SessionId.Of(new("alice"), 1)),
            ActorId.Of(JournalDriver.Shop, new QueueId("alice")),
            ActorId.Of(JournalDriver.Shop, new QueueId("bob")),
        ];
        foreach (var actor in ordered.Reverse())
        {
            await Driver.Append(actor, 0, "one");
        }

        List<ActorId> seen = [];
        while (await Journal.Streams(seen.Count == 0 ? null : seen[^1], 3, Cancellation) is { Count: > 0 } page)
        {
            Assert.InRange(page.Count, 1, 3);
            seen.AddRange(page);
        }

        Assert.Equal(ordered, seen);
        Assert.Equal(ordered.Order(StreamOrder.Instance), seen);
    }

    [Fact]
    public async Task Streams_WhereNoneIs_AreNone()
    {
        await Driver.Append(JournalDriver.Session("alice"), 1, "a conflict makes no stream");

        Assert.Empty(await Journal.Streams(null, 10, Cancellation));
    }
}
