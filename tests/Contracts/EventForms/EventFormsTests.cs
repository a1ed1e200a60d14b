using System.Runtime.CompilerServices;
using System.Text;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Core.Rota;
using Routing.Engine.Json;
using Routing.Engine.Ports;
using Routing.Testing;
using Xunit;

namespace Routing.Contracts.Tests.EventForms;

/// <summary>
/// The form of every event in the journal is checked in: whoever changes one sees it in the difference, and old
/// journals stay readable. To accept a new form, run with ACCEPT_EVENT_FORMS=1 and look at what changed.
/// </summary>
public sealed class EventFormsTests
{
    private static readonly string CheckedIn = Path.Combine(Path.GetDirectoryName(Here())!, "event-forms.txt");

    [Fact]
    public void Events_AllOfThem_HaveTheCheckedInForm()
    {
        string[] forms = [.. Forms<SessionEvent>(), .. Forms<QueueEvent>(), .. Forms<RotaEvent>()];
        if (Environment.GetEnvironmentVariable("ACCEPT_EVENT_FORMS") == "1")
        {
            File.WriteAllLines(CheckedIn, forms);
        }

        Assert.Equal(File.ReadAllLines(CheckedIn), forms);
    }

    [Fact]
    public void CheckedInForms_ReadAndWrittenAgain_AreTheSame()
    {
        var lines = File.ReadAllLines(CheckedIn);

        Assert.Equal(
            lines.Length,
            Types<SessionEvent>().Count() + Types<QueueEvent>().Count() + Types<RotaEvent>().Count());
        Assert.All(lines, line => Assert.Equal(line, WrittenAgain(line)));
    }

    [Fact]
    public void Profile_WrittenBeforeWeights_HasTheUsualOne()
    {
        var form = File.ReadAllLines(CheckedIn).Single(line => line.StartsWith("QueueEvent AgentSignedOn "));
        var before = form.Replace(",\"weight\":7", "", StringComparison.Ordinal);

        Assert.NotEqual(form, before);
        Assert.Contains($",\"weight\":{AgentProfile.UsualWeight}", WrittenAgain(before), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SessionEvent Closed ", ",\"endsConcern\":true", ",\"endsConcern\":false")]
    [InlineData("SessionEvent Noted ", ",\"isWhisper\":true", ",\"isWhisper\":false")]
    [InlineData(
        "SessionEvent Rated ", ",\"agent\":{\"id\":\"text\",\"name\":\"text\"},\"queue\":\"text\"", "\"text\",\"at\"")]
    [InlineData("QueueEvent Left ", ",\"goesOn\":true", ",\"goesOn\":false")]
    [InlineData("QueueEvent Configured ", ",\"utcOffsetMinutes\":7", ",\"utcOffsetMinutes\":0")]
    [InlineData("QueueEvent SlotsSet ", ",\"before\":7", "\"name\":\"text\"},\"at\"")]
    [InlineData("QueueEvent PresenceChanged ", ",\"before\":\"Online\"", "\"name\":\"text\"},\"at\"")]
    [InlineData("QueueEvent Enqueued ", ",\"tags\":[\"coupon\",\"size\"]", "}},\"at\"")]
    [InlineData("SessionEvent AgentGone ", ",\"tags\":[\"coupon\",\"size\"]", "\"isEscalated\":true}")]
    [InlineData("SessionEvent Tagged ", ",\"queue\":\"text\",\"placement\":7", ",\"placement\":0")]
    [InlineData(
        "QueueEvent MoveAsked ",
        ",\"chosen\":{\"most\":7,\"tier\":\"member\",\"skill\":\"text\",\"tag\":\"text\"}",
        "1700000000000,\"at\"")]
    [InlineData("QueueEvent MoveAsked ", ",\"since\":1700000000000", "\"name\":\"text\"},\"chosen\"")]
    [InlineData("QueueEvent ShiftEnded ", ",\"duty\":8", "\"agent\":\"text\",\"at\"")]
    public void Event_WrittenBeforeAMember_IsReadAsUsual(string begins, string member, string usual)
    {
        var form = File.ReadAllLines(CheckedIn).Single(line => line.StartsWith(begins, StringComparison.Ordinal));
        var before = form.Replace(member, "", StringComparison.Ordinal);

        Assert.NotEqual(form, before);
        Assert.Contains(usual, WrittenAgain(before), StringComparison.Ordinal);
    }

    private static string WrittenAgain(string line)
    {
        var parts = line.Split(' ', 3);
        var recorded = new RecordedEvent(1, parts[1], Encoding.UTF8.GetBytes(parts[2]));
        return parts[0] switch
        {
            nameof(SessionEvent) => Form(EventJson<SessionEvent>.Read(recorded)),
            nameof(QueueEvent) => Form(EventJson<QueueEvent>.Read(recorded)),
            _ => Form(EventJson<RotaEvent>.Read(recorded)),
        };
    }

    private static IEnumerable<string> Forms<TEvent>()
        where TEvent : class =>
        Types<TEvent>().Select(type => Form((TEvent)SampleValues.Of(type)));

    private static string Form<TEvent>(TEvent @event)
        where TEvent : class
    {
        var data = EventJson<TEvent>.Write(@event);
        return $"{typeof(TEvent).Name} {data.Type} {Encoding.UTF8.GetString(data.Body.Span)}";
    }

    private static IEnumerable<Type> Types<TEvent>() => typeof(TEvent).GetNestedTypes()
        .Where(type => type.IsSubclassOf(typeof(TEvent)))
        .OrderBy(type => type.Name, StringComparer.Ordinal);

    private static string Here([CallerFilePath] string path = "") => path;
}
