using Routing.Core;
using Routing.Core.BuyerSession;
using Routing.Core.Rota;

namespace Routing.Testing.Scripts;

/// <summary>Taking care of a conversation: transfers refused and declined, holds, flags, notes, escalations.</summary>
internal static class CarePhrases
{
    public static readonly IReadOnlyList<Phrase> All =
    [
        new("buyer {buyer} refuses the transfer", (stage, words) =>
            stage.Ask(words["buyer"], new SessionCommand.RefuseTransfer(new(words["buyer"])))),
        new("buyer {other} refuses the transfer of {buyer}", (stage, words) =>
            stage.Ask(words["buyer"], new SessionCommand.RefuseTransfer(new(words["other"])))),
        new("agent {agent} takes the transfer of {buyer} back", (stage, words) =>
            stage.Ask(words["buyer"], new SessionCommand.TakeTransferBack(words.Agent))),
        new("agent {agent} declines {buyer} \"{note}\"", (stage, words) =>
            stage.Ask(words["buyer"], new SessionCommand.DeclineTransfer(words.Agent, words["note"]))),
        new("agent {agent} holds {buyer} for {span} \"{note}\"", (stage, words) =>
            stage.Ask(words["buyer"], new SessionCommand.Hold(
                words.Agent, stage.World.Now + Times.Span(words["span"]), words["note"]))),
        new("agent {agent} goes on with {buyer}", (stage, words) =>
            stage.Ask(words["buyer"], new SessionCommand.Resume(words.Agent))),
        new("agent {agent} flags {buyer} {flag} \"{note}\"", (stage, words) =>
            stage.Ask(words["buyer"], new SessionCommand.SetFlag(By(words), Flag(words), words["note"]))),
        new("agent {agent} clears {flag} of {buyer} \"{note}\"", (stage, words) =>
            stage.Ask(words["buyer"], new SessionCommand.ClearFlag(By(words), Flag(words), words["note"]))),
        new("agent {agent} notes \"{text}\" about {buyer}", (stage, words) =>
            stage.Ask(words["buyer"], new SessionCommand.AddNote(
                By(words), MessageIds.Of(words.Option("id") ?? words["text"]), words["text"]))),
        new("agent {agent} asks the lead about {buyer} \"{note}\"", (stage, words) =>
            stage.Ask(words["buyer"], new SessionCommand.Escalate(words.Agent, words["note"]))),
        new("lead settles {buyer} \"{note}\"", (stage, words) =>
            stage.Ask(words["buyer"], new SessionCommand.SettleEscalation(LeadPhrases.Lead, words["note"]))),
        new("lead whispers \"{text}\" about {buyer}", (stage, words) =>
            stage.Ask(words["buyer"], new SessionCommand.AddNote(
                LeadPhrases.Lead, MessageIds.Of(words.Option("id") ?? words["text"]), words["text"], IsWhisper: true))),
        new("lead {lead} joins {buyer}", (stage, words) =>
            stage.Ask(words["buyer"], new SessionCommand.JoinAsLead(Lead(words)))),
        new("lead {lead} says \"{text}\" to {buyer}", (stage, words) =>
            stage.Ask(words["buyer"], new SessionCommand.SayAsLead(
                Lead(words), MessageIds.Of(words.Option("id") ?? words["text"]), words["text"]))),
        new("lead {lead} leaves {buyer}", (stage, words) =>
            stage.Ask(words["buyer"], new SessionCommand.LeaveAsLead(Lead(words)))),
        new("lead {lead} takes {buyer} over to {queue}", (stage, words) =>
            stage.Ask(words["buyer"], new SessionCommand.TakeOver(Lead(words), words.Queue))),
        new("expect {lead} has joined {buyer}", (stage, words) => Expect.Equal(
            "lead", Lead(words), stage.Session(words["buyer"]).Lead)),
        new("expect no lead has joined {buyer}", (stage, words) =>
            Expect.That(stage.Session(words["buyer"]).Lead is null, "a lead has")),
        new("expect {buyer} concerns the leads as {kind}", (stage, words) =>
            Expect.That(ConcernOf(stage, words) is not null, "it does not")),
        new("expect {buyer} does not concern the leads as {kind}", (stage, words) =>
            Expect.That(ConcernOf(stage, words) is null, "it does")),
        new("agent {agent} tags {buyer} \"{tags}\"", (stage, words) =>
            stage.Ask(words["buyer"], new SessionCommand.SetTags(By(words), [.. words["tags"].Split(',')]))),
        new("expect {buyer} tagged \"{tags}\"", (stage, words) => Expect.Equal(
            "tags", words["tags"], string.Join(", ", stage.Session(words["buyer"]).Tags))),
        new("expect {buyer} may refuse a transfer to {queue} until {time}", (stage, words) =>
        {
            var transfer = stage.Session(words["buyer"]).Transfer;
            Expect.Equal("target", words.Queue, transfer?.To ?? default);
            Expect.Equal("until", Times.OfDay(words["time"]), transfer!.GoesAt);
        }),
        new("expect no transfer of {buyer}", (stage, words) =>
            Expect.That(stage.Session(words["buyer"]).Transfer is null, "a transfer is asked")),
        new("expect {buyer} on hold until {time}", (stage, words) => Expect.Equal(
            "hold", Times.OfDay(words["time"]), stage.Session(words["buyer"]).Hold?.Until ?? default)),
        new("expect {buyer} not on hold", (stage, words) =>
            Expect.That(stage.Session(words["buyer"]).Hold is null, "it is on hold")),
        new("expect {agent} was reminded of {buyer}", (stage, words) => Expect.Equal(
            "reminders",
            1,
            stage.World.EventsOf(stage.SessionOf(words["buyer"])).OfType<SessionEvent.Resumed>().Count(e => e.IsDue))),
        new("expect {buyer} flagged {flag} \"{note}\" by {agent}", (stage, words) => Expect.Equal(
            "flag",
            (words["note"], words.Agent),
            stage.Session(words["buyer"]).Find(Flag(words)) is { } flag ? (flag.Note, flag.By.Id) : default)),
        new("expect {buyer} not flagged {flag}", (stage, words) =>
            Expect.That(stage.Session(words["buyer"]).Find(Flag(words)) is null, "the flag is set")),
        new("expect {buyer} has {n} notes", (stage, words) => Expect.Equal(
            "notes",
            words.Number("n"),
            stage.World.EventsOf(stage.SessionOf(words["buyer"])).OfType<SessionEvent.Noted>().Count())),
    ];

    private static Concern? ConcernOf(Stage stage, Words words) => stage.World.Rota.Find(
        stage.SessionOf(words["buyer"]), Enum.Parse<ConcernKind>(words["kind"], ignoreCase: true));

    private static AgentRef Lead(Words words) => Agents.Named(words["lead"]).Ref;

    private static AgentRef By(Words words) => Agents.Named(words["agent"]).Ref;

    private static SessionFlag Flag(Words words) => Enum.Parse<SessionFlag>(words["flag"], ignoreCase: true);
}
