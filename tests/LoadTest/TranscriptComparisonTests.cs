using Routing.LoadTest.Actors;
using Routing.LoadTest.Scenarios.Replay;
using Xunit;

namespace Routing.LoadTest.Tests;

public sealed class TranscriptComparisonTests
{
    private static readonly Turn[] Recorded = [new("agent", "Hi!"), new("buyer", "Hello"), new("buyer", "Price?")];

    [Fact]
    public void Compare_WithAutomaticRepliesAndHappeningsBetween_FindsNoDifference() => Assert.Null(
        TranscriptComparison.FirstDifference(Recorded, [
            new(null, "system", "joined", "", null),
            Message(1, "agent", "Hi!"),
            Message(2, "buyer", "Hello"),
            new(3, "system", "welcome", "Welcome", null),
            Message(4, "buyer", "Price?"),
        ]));

    [Fact]
    public void Compare_WithAnotherText_ShowsBoth()
    {
        var difference = Differ(Message(1, "agent", "Hi!"), Message(2, "buyer", "Helo"), Message(3, "buyer", "Price?"));

        Assert.Contains("turn 2 of 3", difference, StringComparison.Ordinal);
        Assert.Contains("\"Hello\"", difference, StringComparison.Ordinal);
        Assert.Contains("\"Helo\"", difference, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_WithAnotherSpeaker_Differs() =>
        Assert.Contains("turn 1", Differ(Message(1, "buyer", "Hi!"), Message(2, "buyer", "Hello")), StringComparison.Ordinal);

    [Fact]
    public void Compare_WithATurnMissingAtTheEnd_NamesIt() => Assert.Contains(
        "turn 3 of 3 is missing", Differ(Message(1, "agent", "Hi!"), Message(2, "buyer", "Hello")), StringComparison.Ordinal);

    [Fact]
    public void Compare_WithAMessageTwice_NamesIt() => Assert.Contains(
        "message 4 is one too many",
        Differ(Message(1, "agent", "Hi!"), Message(2, "buyer", "Hello"), Message(3, "buyer", "Price?"), Message(4, "buyer", "Price?")),
        StringComparison.Ordinal);

    [Fact]
    public void Compare_WithNumbersThatDoNotRise_NamesThem() => Assert.Contains(
        "number 2 after number 3",
        Differ(Message(1, "agent", "Hi!"), Message(3, "buyer", "Hello"), Message(2, "buyer", "Price?")),
        StringComparison.Ordinal);

    private static string? Differ(params Entry[] entries) => TranscriptComparison.FirstDifference(Recorded, entries);

    private static Entry Message(long number, string from, string text) => new(number, from, "text", text, $"u-{number}");
}
