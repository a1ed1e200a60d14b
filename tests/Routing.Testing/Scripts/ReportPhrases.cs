using System.Globalization;
using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.AgentQueue.Counting;
using Routing.Core.Reports;

namespace Routing.Testing.Scripts;

/// <summary>What the report of a day says, rebuilt from the events of the world: figures by their names.</summary>
internal static class ReportPhrases
{
    public static readonly IReadOnlyList<Phrase> All =
    [
        new("the report of {queue} says {figure} {value}", (stage, words) =>
            Compare(words, Report(stage), words.Queue, agent: null)),
        new("the report of {queue} at {time} says {figure} {value}", (stage, words) =>
            Compare(words, AtHour(Report(stage), Times.OfDay(words["time"])), words.Queue, agent: null)),
        new("the report of agent {agent} in {queue} says {figure} {value}", (stage, words) =>
            Compare(words, Report(stage), words.Queue, words.Agent)),
        new("the report has {n} hours", (stage, words) =>
            Expect.Equal("hours", words.Number("n"), Report(stage).ByHour().Count)),
    ];

    private static DayReport Report(Stage stage)
    {
        var world = stage.World;
        var offset = world.Policy.Hours.UtcOffsetMinutes;
        var day = LocalDay.Of(world.Now, offset(world.Now));
        var complaints = new ComplaintLog();
        foreach (var @event in world.RotaEvents)
        {
            complaints.Fold(@event);
        }

        List<QueuePart> parts = [];
        foreach (var queue in world.Queues.Values)
        {
            var days = new QueueDays(QueueState.Initial(queue.Id));
            foreach (var @event in world.EventsOf(queue.Id.Queue))
            {
                days.Fold(@event);
            }

            parts.Add(new(queue.Id.Queue, days.Find(day)));
        }

        return DayReports.Of(DayHours.Of(day, offset), parts, complaints, isWhole: true);
    }

    private static DayReport AtHour(DayReport report, Instant at) =>
        report with { Lines = [.. report.Lines.Where(line => line.Hour.At == at)] };

    private static void Compare(Words words, DayReport report, QueueId queue, AgentId? agent)
    {
        var figure = ReportFigures.Find(words["figure"]);
        var value = report.Value(figure, report.Only(queue, agent).Total());
        Expect.Equal(figure.Id, words["value"], Text(figure.Unit, value));
    }

    // As a person would write it down: 20s, 66.7%, 4.5, 3, or none.
    private static string Text(ReportUnit unit, double? value) => (unit, value) switch
    {
        (_, null) => "none",
        (ReportUnit.Span, { } ms) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(ms / 1000, 1):0.#}s"),
        (ReportUnit.Share, { } share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.#}%"),
        (_, { } number) => string.Create(CultureInfo.InvariantCulture, $"{number:0.##}"),
    };
}
