using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Engine.Running;
using Routing.Simulation.Servers;

namespace Routing.Simulation.Variants;

/// <summary>Rules that decide something else than they should.</summary>
internal static class RuleVariants
{
    private static readonly Seat OneSeat = new("HQ", 1, 1, 1);

    public static readonly IReadOnlyList<Variant> All =
    [
        Sessions("virtual-start-lost", "a transfer begins at the end of the line", inner => new(inner)
        {
            Event = (_, _, e) => e is SessionEvent.Transferred transferred
                ? transferred with { Enqueueing = transferred.Enqueueing with { VirtualStart = transferred.At } }
                : e,
        }),
        Queues("capacity-plus-one", "an agent has one slot more than he should", inner => new(inner)
        {
            Command = command => command is QueueCommand.SignOn on
                ? on with { Profile = on.Profile with { Slots = on.Profile.Slots + 1 } }
                : command,
        }),
        Queues("cover-by-load", "a cover is chosen by load alone, not by seats", inner => new(inner)
        {
            Command = command => command is QueueCommand.SignOn on
                ? on with { Profile = on.Profile with { Seat = OneSeat } }
                : command,
        }),
        Queues("last-come-first", "a later session stands before an earlier one", inner => new(inner)
        {
            Command = command => command is QueueCommand.Enqueue enqueue
                ? enqueue with { Enqueueing = Mirrored(enqueue.Enqueueing) }
                : command,
        }),
        Queues("coming-back-gets-nothing", "who comes back is given nothing", inner => new(inner)
        {
            Event = (command, e) => command is QueueCommand.SetPresence && e is QueueEvent.Assigned ? null : e,
        }),
        Queues("no-cover", "nobody covers a round of who is absent", inner => new(inner)
        {
            Event = (_, e) => e is QueueEvent.CoverWanted or QueueEvent.Covered ? null : e,
        }),
        Queues("shift-never-ends", "who has gone home is believed to work", inner => new(inner)
        {
            Event = (command, e) => command is QueueCommand.Tick
                && e is QueueEvent.ShiftEnded or QueueEvent.PresenceChanged { Presence: Presence.Offline } ? null : e,
        }),
        Queues("kept-for-ever", "what was kept at night never enters the line", inner => new(inner)
        {
            Event = (_, e) => e is QueueEvent.Released ? null : e,
        }),
        Sessions("resend-posted-twice", "a resend is posted again once the actor was loaded anew", inner => new(inner)
        {
            Folded = (state, e) => SessionEvolution.Evolve(state, e) with
            {
                BuyerMessages = MessageWindow.Empty, AgentMessages = MessageWindow.Empty,
            },
            Loaded = state => state with
            {
                BuyerMessages = MessageWindow.Empty, AgentMessages = MessageWindow.Empty,
            },
        }),
        Sessions("number-lost", "an agent's words do not count once the actor was loaded anew", inner => new(inner)
        {
            Folded = (state, e) => e is SessionEvent.AgentSaid
                ? SessionEvolution.Evolve(state, e) with { LastNumber = state.LastNumber }
                : SessionEvolution.Evolve(state, e),
        }),
        Sessions("round-lost-in-snapshot", "a snapshot knows nothing of the open round", inner => new(inner)
        {
            Loaded = state => state with { Round = null },
        }),
        Sessions("silence-while-speaking", "silence closes although the buyer has spoken", inner => new(inner)
        {
            Command = (state, command) => command is SessionCommand.CloseSilent close
                ? new SessionCommand.CloseAsBuyer(state.Buyer!.Id)
                : command,
        }),
        Sessions("session-deadlines-lost", "a session is never ticked", inner => new(inner) { HasDeadlines = false }),
        Queues("queue-deadlines-lost", "a queue is never ticked", inner => new(inner) { HasDeadlines = false }),
    ];

    private static Enqueueing Mirrored(Enqueueing enqueueing) =>
        enqueueing with { VirtualStart = new(4_000_000_000_000 - enqueueing.VirtualStart.UnixMs) };

    private static Variant Sessions(
        string name,
        string meaning,
        Func<ActorModel<SessionState, SessionCommand, SessionEvent>, BrokenSessions> make) =>
        new(name, meaning, new Parts { Models = models => models with { Session = make(models.Session) } });

    private static Variant Queues(
        string name, string meaning, Func<ActorModel<QueueState, QueueCommand, QueueEvent>, BrokenQueues> make) =>
        new(name, meaning, new Parts { Models = models => models with { Queue = make(models.Queue) } });
}
