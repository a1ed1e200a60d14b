using Routing.Core;
using Routing.Core.AgentQueue.Counting;
using Routing.Core.Policies;

namespace Routing.Testing.Scripts;

/// <summary>What a queue's figures are: of today, or of the last minutes.</summary>
internal static class FigurePhrases
{
    public static readonly IReadOnlyList<Phrase> All =
    [
        new("the shop's clock is {span} ahead of UTC", (stage, words) => stage.World.Policy = stage.World.Policy with
        {
            Hours = OpeningHours.AlwaysIn(
                TimeZoneInfo.CreateCustomTimeZone("ahead", Times.Span(words["span"]), "ahead", "ahead")),
        }),
        new("expect {queue} counted {arrived} arrived, {completed} completed, {abandoned} abandoned", (stage, words) =>
        {
            var counts = Counts(stage, words);
            Expect.Equal("arrived", words.Number("arrived"), counts.Arrivals);
            Expect.Equal("completed", words.Number("completed"), counts.Completed);
            Expect.Equal("abandoned", words.Number("abandoned"), counts.Abandoned);
        }),
        new("expect {queue} had {inTime} of {rounds} rounds, {first} of {firsts} firsts in time", (stage, words) =>
        {
            var counts = Counts(stage, words);
            Expect.Equal("rounds in time", words.Number("inTime"), counts.RoundsInTime);
            Expect.Equal("rounds", words.Number("rounds"), counts.Rounds);
            Expect.Equal("first rounds in time", words.Number("first"), counts.FirstsInTime);
            Expect.Equal("first rounds", words.Number("firsts"), counts.Firsts);
        }),
        new("expect {queue} answered {rounds} rounds in {span} all together", (stage, words) =>
        {
            var counts = Counts(stage, words);
            Expect.Equal("answered", words.Number("rounds"), counts.Answered);
            Expect.Equal("response", Times.Span(words["span"]), TimeSpan.FromMilliseconds(counts.ResponseMs));
        }),
        new("expect agent {agent} answered {rounds} rounds in {span} all together", (stage, words) =>
        {
            var answers = stage.Agent(words.Agent).Answers;
            Expect.Equal("answered", words.Number("rounds"), answers?.Rounds ?? 0);
            Expect.Equal("response", Times.Span(words["span"]), TimeSpan.FromMilliseconds(answers?.ResponseMs ?? 0));
        }),
        new("expect at most {n} to have waited in {queue} at {time}", (stage, words) => Expect.Equal(
            "most waiting",
            words.Number("n"),
            stage.World.Queue(words.Queue).Figures.Since(0)
                .Single(one => one.Minute == MinuteOf(Times.OfDay(words["time"]))).MostWaiting)),
    ];

    private static FigureCounts Counts(Stage stage, Words words)
    {
        var queue = stage.World.Queue(words.Queue);
        if (words.Option("last") is not { } span)
        {
            return queue.Figures.TodayAt(stage.World.Now, queue.Settings.UtcOffsetMinutes);
        }

        var from = MinuteOf(stage.World.Now) - (long)Times.Span(span).TotalMinutes;
        return queue.Figures.Since(0).Where(one => one.Minute > from)
            .Aggregate(default(FigureCounts), (sum, one) => sum + one.Counts);
    }

    private static long MinuteOf(Instant at) => at.UnixMs / MinuteFigures.MinuteMs;
}
