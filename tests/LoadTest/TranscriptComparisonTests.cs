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
    public void Compare_WithAnotherSpeaker_Differs() => Says(
        "turn 1", Message(1, "buyer", "Hi!"), Message(2, "buyer", "Hello"));

    [Fact]
    public void Compare_WithATurnMissingAtTheEnd_NamesIt() => Says(
        "turn 3 of 3 is missing", Message(1, "agent", "Hi!"), Message(2, "buyer", "Hello"));

    [Fact]
    public void Compare_WithAMessageTwice_NamesIt() => Says(
        "message 4 is one too many",
        Message(1, "agent", "Hi!"),
        Message(2, "buyer", "Hello"),
        Message(3, "buyer", "Price?"),
        Message(4, "buyer", "Price?"));

    [Fact]
    public void Compare_WithNumbersThatDoNotRise_NamesThem() => Says(
        "number 2 after number 3",
        Message(1, "agent", "Hi!"),
        Message(3, "buyer", "Hello"),
        Message(2, "buyer", "Price?"));

    private static void Says(string words, params Entry[] entries) =>
        Assert.Contains(words, Differ(entries), StringComparison.Ordinal);

    private static string? Differ(params Entry[] entries) => TranscriptComparison.FirstDifference(Recorded, entries);

    private static Entry Message(long number, string from, string text) =>
        new(number, from, "text", text, $"u-{number}");
}
