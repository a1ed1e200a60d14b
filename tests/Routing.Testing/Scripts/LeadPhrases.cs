using System.Globalization;
using Routing.Core;
using Routing.Core.AgentQueue;

namespace Routing.Testing.Scripts;

/// <summary>What the lead does, and what he is told.</summary>
internal static class LeadPhrases
{
    public static readonly AgentRef Lead = new(new("lead"), "Lead");

    public static readonly IReadOnlyList<Phrase> All =
    [
        new("lead moves agent {agent} to {queue} with chats", (stage, words) => MoveAgent(stage, words, true)),
        new("lead moves agent {agent} to {queue} without chats", (stage, words) => MoveAgent(stage, words, false)),
        new("lead moves {buyer} to {queue}", (stage, words) => stage.Ask(
            stage.Session(words["buyer"]).Host,
            new QueueCommand.MoveWaiting(words.Queue, [stage.SessionOf(words["buyer"])], Lead))),
        new("lead moves {buyer} to {queue} for the tag {tag}", (stage, words) => stage.Ask(
            stage.Session(words["buyer"]).Host,
            new QueueCommand.MoveWaiting(
                words.Queue, [stage.SessionOf(words["buyer"])], Lead, new MoveChoice(Tag: words["tag"])))),
        new("expect {queue} has in line, tagged {tag}: {buyers...}", (stage, words) => Expect.Equal(
            "buyers", words["buyers"], Tagged(stage.World.Queue(words.Queue), words["tag"]))),
        new("expect the last act in {queue} moved {n} tagged {tag} to {to}", (stage, words) =>
        {
            var act = stage.World.Queue(words.Queue).Acts[^1];
            Expect.Equal("kind", LeadActKind.WaitingMoved, act.Kind);
            Expect.Equal("count", words.Number("n"), act.Count);
            Expect.Equal("tag", words["tag"], act.Chosen?.Tag);
            Expect.Equal("to", words["to"], act.To?.Value);
        }),
        new("lead gives {buyer} to {agent}", (stage, words) => stage.Ask(
            stage.Session(words["buyer"]).Host,
            new QueueCommand.AssignByHand(
                stage.SessionOf(words["buyer"]), words.Agent, words.Option("beyond his slots") is not null, Lead))),
        new("lead takes {buyer} back from {agent}", (stage, words) => stage.Ask(
            stage.Session(words["buyer"]).Host,
            new QueueCommand.TakeBackByHand(stage.SessionOf(words["buyer"]), words.Agent, Lead))),
        new("lead gives {agent} {n} slots", (stage, words) => stage.Ask(
            Of(stage, words),
            new QueueCommand.SetSlots(
                words.Agent,
                words.Number("n"),
                Lead,
                words.Option("seen") is { } seen ? int.Parse(seen, CultureInfo.InvariantCulture) : null))),
        new("lead lets {agent} work until {time}", (stage, words) => stage.Ask(
            Of(stage, words),
            new QueueCommand.AllowOvertime(words.Agent, Times.OfDay(words["time"]), Lead))),
        new("lead sets {agent} {presence}", (stage, words) => stage.Ask(
            stage.QueueOf(words.Agent),
            new QueueCommand.SetPresence(
                words.Agent,
                Enum.Parse<Presence>(words["presence"]),
                words.Option("because"),
                Lead,
                words.Option("seen") is { } seen ? Enum.Parse<Presence>(seen) : null))),
        new("expect the lead of {queue} is told {alarm} about {buyer}", (stage, words) =>
            Expect.That(Told(stage, words), "the lead is not told")),
        new("expect the lead of {queue} is not told {alarm} about {buyer}", (stage, words) =>
            Expect.That(!Told(stage, words), "the lead is told")),
        new("expect the lead of {queue} is told of a long wait", (stage, words) => Expect.That(
            stage.World.Queue(words.Queue).Help.LongWaitSince is not null, "he is not told")),
        new("expect the lead of {queue} is told of no long wait", (stage, words) => Expect.That(
            stage.World.Queue(words.Queue).Help.LongWaitSince is null, "he is told")),
        new("expect the longest in {queue} waits since {time}", (stage, words) => Expect.Equal(
            "since", Times.OfDay(words["time"]), stage.World.Queue(words.Queue).Lists.Oldest)),
        new("expect the last act in {queue} is {what} of {agent} from {before} to {after}", (stage, words) =>
        {
            var act = stage.World.Queue(words.Queue).Acts[^1];
            Expect.Equal("kind", words["what"], act.Kind.ToString());
            Expect.Equal("agent", words.Agent, act.Agent?.Id);
            Expect.Equal("before", words["before"], act.Before);
            Expect.Equal("after", words["after"], act.After);
        }),
        new("expect the last act in {queue} is {what} of {buyer} from {agent}", (stage, words) =>
        {
            var act = stage.World.Queue(words.Queue).Acts[^1];
            Expect.Equal("kind", words["what"], act.Kind.ToString());
            Expect.Equal("session", stage.SessionOf(words["buyer"]), act.Session);
            Expect.Equal("agent", words.Agent, act.Agent?.Id);
        }),
        new("expect agent {agent} works in {queue} with {n} chats", (stage, words) =>
        {
            Expect.Equal("queue", words.Queue, stage.QueueOf(words.Agent));
            Expect.Equal("chats", words.Number("n"), stage.Agent(words.Agent).Chats.Length);
        }),
        new("expect agent {agent} has {n} slots", (stage, words) =>
            Expect.Equal("slots", words.Number("n"), stage.Agent(words.Agent).Profile.Slots)),
    ];

    private static void MoveAgent(Stage stage, Words words, bool withChats) => stage.Ask(
        Of(stage, words), new QueueCommand.MoveAgent(words.Agent, words.Queue, withChats, Lead));

    private static QueueId Of(Stage stage, Words words) =>
        words.Option("in") is { } queue ? new(queue) : stage.QueueOf(words.Agent);

    private static string Tagged(QueueState queue, string tag)
    {
        var buyers = queue.Line.First(queue.Line.Count).Select(key => queue.Chats[key.Session])
            .Where(chat => chat.Tags.Has(tag)).Select(chat => chat.Enqueueing.Buyer.Id.Value).ToList();
        return buyers.Count == 0 ? "nobody" : string.Join(", ", buyers);
    }

    private static bool Told(Stage stage, Words words)
    {
        var queue = stage.World.Queue(words.Queue);
        var session = stage.SessionOf(words["buyer"]);
        var alarm = Enum.Parse<Alarms>(words["alarm"], ignoreCase: true);
        return alarm == Alarms.Complaint
            ? queue.Complaints.ContainsKey(session)
            : queue.Chats.Find(session) is { IsHere: true } chat && chat.Alarms.HasFlag(alarm);
    }
}
