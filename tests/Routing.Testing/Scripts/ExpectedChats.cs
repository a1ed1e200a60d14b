using System.Globalization;
using Routing.Core;
using Routing.Core.BuyerSession;
using Routing.Core.Explaining;

namespace Routing.Testing.Scripts;

/// <summary>What is expected of one buyer's conversation.</summary>
internal static class ExpectedChats
{
    public static readonly IReadOnlyList<Phrase> All =
    [
        new("expect {buyer} with {agent} because {reason...}", (stage, words) =>
        {
            With(stage, words);
            Because(stage.Session(words["buyer"]).Because!, words["reason"]);
        }),
        new("why {buyer} \"{text}\"", (stage, words) => Expect.Equal(
            "why", words["text"], Sentence.Joined(stage.Why(words["buyer"]).Sentences).En)),
        new("expect {buyer} with {agent}", With),
        new("expect {buyer} waiting at {n} in {queue}", (stage, words) =>
        {
            Waiting(stage, words);
            Expect.Equal("queue", words.Queue, stage.Session(words["buyer"]).Queue);
            var line = stage.World.Queue(words.Queue).Line;
            Expect.Equal("place", words.Number("n"), line.CountBefore(stage.Chat(words["buyer"])!.WaitingKey) + 1);
        }),
        new("expect {buyer} waiting", Waiting),
        new("expect {buyer} closed by {who}", (stage, words) => Expect.Equal(
            "closed by", Enum.Parse<ClosedBy>(words["who"], true), stage.Session(words["buyer"]).ClosedBy)),
        new("expect {buyer} rated {stars} \"{comment}\"", (stage, words) => Expect.Equal(
            "rating",
            ((int?)words.Number("stars"), (string?)words["comment"]),
            (stage.Session(words["buyer"]).Stars, stage.Session(words["buyer"]).Comment))),
        new("expect {buyer} late", (stage, words) => Late(stage, words, isLate: true)),
        new("expect {buyer} not late", (stage, words) => Late(stage, words, isLate: false)),
        new("expect {buyer} answered", (stage, words) =>
            Expect.That(stage.Session(words["buyer"]).Round is null, "a round is open")),
        new("expect {buyer} unanswered", (stage, words) =>
            Expect.That(stage.Session(words["buyer"]).Round is not null, "no round is open")),
        new("expect {buyer} idle", (stage, words) => Idle(stage, words, isIdle: true)),
        new("expect {buyer} not idle", (stage, words) => Idle(stage, words, isIdle: false)),
        new("expect {buyer} is told {kind} \"{text}\"", (stage, words) => Expect.Equal(
            "text", words["text"], stage.Replies(words["buyer"], Kind(words)).LastOrDefault()?.Text ?? "(nothing)")),
        new("expect {buyer} was told {kind} {n} times", (stage, words) =>
            Expect.Equal("replies", words.Number("n"), stage.Replies(words["buyer"], Kind(words)).Count())),
        new("expect {buyer} sees place {n} and {wait...}", (stage, words) =>
        {
            var session = stage.Session(words["buyer"]);
            var wait = session.WaitSeconds is { } s ? string.Create(CultureInfo.InvariantCulture, $"{s} s") : "no wait";
            Expect.Equal("place", words.Number("n"), session.Position);
            Expect.Equal("wait", words["wait"], wait);
        }),
        new("expect {buyer} has {n} messages", (stage, words) =>
            Expect.Equal("messages", words.Number("n"), stage.Session(words["buyer"]).LastNumber)),
    ];

    private static void With(Stage stage, Words words)
    {
        var session = stage.Session(words["buyer"]);
        Expect.Equal("phase", SessionPhase.Active, session.Phase);
        Expect.Equal("agent", words.Agent, session.Agent!.Id);
    }

    private static void Waiting(Stage stage, Words words) =>
        Expect.Equal("phase", SessionPhase.Waiting, stage.Session(words["buyer"]).Phase);

    private static void Late(Stage stage, Words words, bool isLate)
    {
        Expect.Equal("late", isLate, stage.Session(words["buyer"]).Round?.IsLate == true);
        Expect.Equal("late as the queue says", isLate, stage.Chat(words["buyer"])?.IsLate == true);
    }

    private static void Idle(Stage stage, Words words, bool isIdle) =>
        Expect.Equal("idle", isIdle, stage.Chat(words["buyer"])?.IsIdle == true);

    private static AutomaticReply Kind(Words words) => Enum.Parse<AutomaticReply>(words["kind"], ignoreCase: true);

    // "NearestCover of 2, same row 1 desk for lin": each part must be among those the reason has.
    private static void Because(Reason reason, string expected)
    {
        var parts = Parts(reason).ToList();
        foreach (var part in expected.Split(", "))
        {
            Expect.That(parts.Contains(part), $"the reason is {string.Join(", ", parts)}");
        }
    }

    private static IEnumerable<string> Parts(Reason reason)
    {
        yield return $"{reason.Rule}";
        yield return $"{reason.Rule} of {reason.Candidates}";
        yield return $"load {reason.Load}";
        yield return reason.RunnerUp is { } next ? $"before {next} at {reason.RunnerUpLoad}" : "before nobody";
        if (reason.HelpFor is { } home)
        {
            yield return $"help for {home}";
        }

        if (reason is { Distance: { } distance, Away: { } away })
        {
            var how = distance.Kind switch
            {
                Nearness.SameRow => $"same row {distance.Desks} {(distance.Desks == 1 ? "desk" : "desks")}",
                Nearness.SameFloor => "same floor",
                Nearness.SameSite => "same site",
                _ => "anywhere",
            };
            yield return $"{how} for {away.Id}";
        }
    }
}
