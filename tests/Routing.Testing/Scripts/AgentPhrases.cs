using System.Globalization;
using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;

namespace Routing.Testing.Scripts;

/// <summary>What agents do, and what happens to their consoles.</summary>
internal static class AgentPhrases
{
    public static readonly IReadOnlyList<Phrase> All =
    [
        new("agent {agent} signs on in {queue} with {slots} slots at {seat}", (stage, words) =>
            SignOn(stage, words, words.Number("slots"), words["seat"])),
        new("agent {agent} signs on in {queue}", (stage, words) => SignOn(stage, words, slots: 3, "HQ/1/1/1")),
        new("agent {agent} signs on again", (stage, words) => stage.Ask(
            stage.QueueOf(words.Agent),
            new QueueCommand.SignOn(
                stage.Profile(words.Agent), Connection(words), words.Option("stays") == "offline"))),
        new("agent {agent} loses the console", (stage, words) => stage.Ask(
            words.Option("in") is { } queue ? new(queue) : stage.QueueOf(words.Agent),
            new QueueCommand.Disconnect(words.Agent, Connection(words)))),
        new("agent {agent} gives no sign of life", (stage, words) => stage.World.SilentConsoles.Add(words.Agent)),
        new("agent {agent} moves the mouse", (stage, words) =>
            stage.Ask(stage.QueueOf(words.Agent), new QueueCommand.Here(words.Agent))),
        new("agent {agent} goes {presence} in {queue}", (stage, words) => stage.Ask(words.Queue, Presence(words))),
        new("agent {agent} goes {presence}", (stage, words) =>
            stage.Ask(stage.QueueOf(words.Agent), Presence(words))),
        new("agent {agent} says \"{text}\" to {buyer}", (stage, words) =>
            stage.Ask(words["buyer"], new SessionCommand.SayAsAgent(
                words.Agent,
                MessageIds.Of(words.Option("id") ?? $"{words["agent"]}: {words["text"]} {stage.World.Now}"),
                words["text"]))),
        new("agent {agent} transfers {buyer} to {queue}", (stage, words) => Transfer(stage, words, wanted: null)),
        new("agent {agent} transfers {buyer} to {wanted} in {queue}", (stage, words) =>
            Transfer(stage, words, new AgentId(words["wanted"]))),
        new("agent {agent} closes {buyer}", (stage, words) =>
            stage.Ask(words["buyer"], new SessionCommand.CloseAsAgent(words.Agent, words.Option("because") ?? ""))),
    ];

    private static void SignOn(Stage stage, Words words, int slots, string seat)
    {
        var profile = Agents.Named(
            words["agent"],
            slots,
            seat,
            (words.Option("skills:") ?? "").Replace(" ", "", StringComparison.Ordinal),
            words.Option("shift") is { } shift ? Times.Shift(shift) : null,
            words.Option("weight") is { } weight
                ? int.Parse(weight, CultureInfo.InvariantCulture)
                : AgentProfile.UsualWeight);
        stage.SignedOn(words.Queue, profile);
        stage.Ask(words.Queue, new QueueCommand.SignOn(profile, Connection(words)));
    }

    private static ConnectionId Connection(Words words) =>
        new(words.Option("hub") ?? "A", $"{words["agent"]}-{words.Option("console") ?? "1"}");

    private static QueueCommand.SetPresence Presence(Words words) =>
        new(words.Agent, Enum.Parse<Presence>(words["presence"]), words.Option("because"));

    private static void Transfer(Stage stage, Words words, AgentId? wanted) =>
        stage.Ask(words["buyer"], new SessionCommand.Transfer(
            words.Agent,
            words.Queue,
            SkillSet.Parse(words.Option("needs") ?? ""),
            wanted,
            words.Option("note") ?? ""));
}
