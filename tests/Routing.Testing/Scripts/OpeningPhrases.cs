using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.Policies;

namespace Routing.Testing.Scripts;

/// <summary>Help between queues, and opening hours.</summary>
internal static class OpeningPhrases
{
    public static readonly IReadOnlyList<Phrase> All =
    [
        new("queue {queue} asks {scope}", (stage, words) =>
        {
            var neighbours = (words.Option("neighbours") ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries);
            Change(stage, words.Queue, queue => queue with
            {
                Asks = Enum.Parse<HelpScope>(words["scope"], ignoreCase: true),
                Neighbours = [.. neighbours.Select(name => new QueueId(name))],
            });
        }),
        new("queue {queue} needs {skills}", (stage, words) => Change(stage, words.Queue, queue => queue with
        {
            Skills = SkillSet.Parse(words["skills"]),
        })),
        new("the shop is open {spans}", (stage, words) => stage.World.Policy = stage.World.Policy with
        {
            Hours = Hours(words["spans"], words.Option("but on"), words.Option("then")),
        }),
        new("queue {queue} is open {spans}", (stage, words) => Change(stage, words.Queue, queue => queue with
        {
            Hours = Hours(words["spans"], null, null),
        })),
        new("expect {buyer} kept in {queue}", (stage, words) =>
        {
            Expect.That(stage.Session(words["buyer"]).IsKept, "it is not kept");
            Expect.Equal(
                "phase",
                ChatPhase.Kept,
                stage.World.Queue(words.Queue).Chats[stage.SessionOf(words["buyer"])].Phase);
        }),
        new("expect {buyer} helped by nobody", (stage, words) => Expect.That(
            stage.Session(words["buyer"]).HelpedBy is null, "another queue helps")),
        new("expect {buyer} helped by {queue}", (stage, words) => Expect.Equal(
            "helping queue", words.Queue, stage.Session(words["buyer"]).HelpedBy ?? default)),
        new("expect {queue} asks nobody", (stage, words) =>
            Expect.Equal("ring", HelpRing.Nobody, Help(stage, words).Ring)),
        new("expect {queue} asks {others...}", (stage, words) => Expect.Equal(
            "asked", words["others"], string.Join(", ", Help(stage, words).Asked))),
        new("expect {queue} holds {n} agents ready", (stage, words) =>
            Expect.Equal("offers", words.Number("n"), Help(stage, words).Offers.Length)),
    ];

    private static HelpState Help(Stage stage, Words words) => stage.World.Queue(words.Queue).Help;

    private static void Change(Stage stage, QueueId id, Func<QueuePolicy, QueuePolicy> change)
    {
        var policy = stage.World.Policy;
        stage.World.Policy = policy with { Queues = policy.Queues.SetItem(id, change(policy.Of(id))) };
    }

    private static OpeningHours Hours(string spans, string? specialDay, string? specialSpans) => new(
        TimeZoneInfo.Utc,
        Enum.GetValues<DayOfWeek>().Select(day => KeyValuePair.Create(day, Spans(spans))),
        specialDay is null
            ? []
            : [KeyValuePair.Create(DateOnly.Parse(specialDay, null), Spans(specialSpans ?? ""))]);

    private static IReadOnlyList<DaySpan> Spans(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(span =>
            DaySpan.TryParse(span, out var parsed)
                ? parsed
                : throw new FormatException($"'{span}' is no span of a day"))];
}
