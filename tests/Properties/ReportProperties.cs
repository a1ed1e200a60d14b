using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.AgentQueue.Counting;
using Routing.Core.Reports;
using Xunit;

namespace Routing.Properties.Tests;

/// <summary>
/// The report, rebuilt from the events alone, says what the board said live: of the day, of the day before, of the hour
/// that runs, and of every agent.
/// </summary>
public sealed class ReportProperties
{
    private const int DayMinutes = 24 * 60;

    [Fact]
    public void Reports_OfEveryDay_AreWhatTheBoardShowed() =>
        Check.AtRest(shop => shop.World.Queues.Values
            .SelectMany(queue => Midnights(shop.World.EventsOf(queue.Id.Queue))
                .SelectMany(offset => Differing(queue.Id, shop.World.EventsOf(queue.Id.Queue), offset))));

    // Once by the clock of UTC, and once by one whose midnight lies in the middle of the story.
    private static IEnumerable<int> Midnights(IReadOnlyList<QueueEvent> events)
    {
        yield return 0;
        if (events.Count > 0)
        {
            var minute = (int)(events[events.Count / 2].At.UnixMs / 60_000 % DayMinutes);
            yield return minute > DayMinutes / 2 ? DayMinutes - minute : -minute;
        }
    }

    private static IEnumerable<string> Differing(ActorId queue, IReadOnlyList<QueueEvent> events, int offset)
    {
        var days = new QueueDays(QueueState.Initial(queue) with
        {
            Settings = QueueSettings.Usual with { UtcOffsetMinutes = offset },
        });
        Dictionary<long, FigureCounts> live = [];
        Dictionary<(AgentId Agent, long Day), AgentAnswers> answers = [];
        foreach (var @event in events)
        {
            days.Fold(@event is QueueEvent.Configured e
                ? e with { Settings = e.Settings with { UtcOffsetMinutes = offset } }
                : @event);
            live[days.State.Figures.Ended.Day] = days.State.Figures.Today;
            foreach (var agent in days.State.Agents.Values)
            {
                if (agent.Answers is { } one)
                {
                    answers[(agent.Id, one.Day)] = one;
                }
            }
        }

        return OfDays(days, live).Concat(OfAgents(days, answers)).Concat(OfHour(days, offset))
            .Select(sentence => $"{queue} at offset {offset}: {sentence}");
    }

    private static IEnumerable<string> OfDays(QueueDays days, Dictionary<long, FigureCounts> live) =>
        from one in live
        let reported = Sum(days.Find(one.Key)?.Cells.Values ?? []).Counts.Live
        where reported != one.Value
        select $"day {one.Key} reports {reported}, the board showed {one.Value}";

    private static IEnumerable<string> OfAgents(
        QueueDays days, Dictionary<(AgentId Agent, long Day), AgentAnswers> answers) =>
        from one in answers
        let cells = days.Find(one.Key.Day)?.Cells ?? new Dictionary<CellKey, ReportCell>()
        let counts = Sum(cells.Where(cell => cell.Key.Agent == one.Key.Agent).Select(cell => cell.Value)).Counts
        let reported = new AgentAnswers(one.Key.Day, counts.OwnRounds, counts.OwnResponseMs)
        where reported != one.Value
        select $"{one.Key.Agent} reports {reported}, the board showed {one.Value}";

    private static IEnumerable<string> OfHour(QueueDays days, int offset)
    {
        var figures = days.State.Figures;
        var hour = DayHours.HourAt(figures.Current.Minute * MinuteFigures.MinuteMs, offset).At;
        var shown = figures.Since(hour.UnixMs / MinuteFigures.MinuteMs)
            .Aggregate(default(FigureCounts), (sum, one) => sum + one.Counts);
        var cells = days.Find(figures.Ended.Day)?.Cells.Where(cell => cell.Key.Hour == hour) ?? [];
        var reported = Sum(cells.Select(cell => cell.Value)).Counts.Live;
        if (reported != shown)
        {
            yield return $"the hour reports {reported}, the board showed {shown}";
        }
    }

    private static ReportCell Sum(IEnumerable<ReportCell> cells) => ReportCell.Sum(cells);
}
