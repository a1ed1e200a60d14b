using System.Collections.Immutable;
using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.Rota;
using Routing.Core.Rota.Handover;

namespace Routing.Testing.Scripts;

/// <summary>What the rota says of agents.</summary>
internal static class RotaPhrases
{
    public static readonly IReadOnlyList<Phrase> All =
    [
        new("the rota says {agent} works {shift}", (stage, words) => Say(stage, words, atSignOn: false)),
        new("the rota answers that {agent} works {shift}", (stage, words) => Say(stage, words, atSignOn: true)),
        new("agent {agent} hands {queue} over at {time} \"{text}\"", (stage, words) => Write(stage, words, [])),
        new("agent {agent} hands {queue} over at {time} with \"{note}\" about {buyer}", (stage, words) =>
            Write(stage, words, [new(stage.SessionOf(words["buyer"]), words["note"])])),
        new("agent {agent} has read what {queue} left at {time}", (stage, words) => stage.Ask(
            new RotaCommand.ConfirmHandover(By(words), words.Queue, Times.OfDay(words["time"])))),
        new("expect {queue} left {left} at {time}", (stage, words) => Expect.Equal(
            "left", words["left"], Left(PageOf(stage, words)))),
        new("expect {n} to have read what {queue} left at {time}", (stage, words) => Expect.Equal(
            "readers", words.Number("n"), PageOf(stage, words)?.Readers.Length ?? 0)),
    ];

    private static void Write(Stage stage, Words words, ImmutableArray<HandoverNote> notes) => stage.Ask(
        new RotaCommand.WriteHandover(
            By(words), words.Queue, Times.OfDay(words["time"]), notes.IsEmpty ? words["text"] : "", notes));

    private static AgentRef By(Words words) => Agents.Named(words["agent"]).Ref;

    private static HandoverPage? PageOf(Stage stage, Words words) =>
        stage.World.Rota.Handovers.Find(words.Queue, Times.OfDay(words["time"]));

    private static string Left(HandoverPage? page) => page is { HasEnded: true }
        ? string.Join(",", page.Lines.SelectMany(line => line.Left).Select(item => item.Buyer))
        : "nothing";

    private static void Say(Stage stage, Words words, bool atSignOn) => stage.Ask(
        stage.QueueOf(words.Agent),
        new QueueCommand.SetDuty(
            words.Agent,
            new(
                (stage.Agent(words.Agent).Duty?.Number ?? 0) + 1,
                Times.Shift(words["shift"]),
                words.Option("break") is { } pause ? [Times.Shift(pause)] : [],
                words.Option("in") is { } queue ? new(queue) : null),
            atSignOn));
}
