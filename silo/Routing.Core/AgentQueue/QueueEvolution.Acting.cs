using System.Globalization;

namespace Routing.Core.AgentQueue;

/// <summary>What leads did: every event that names one is remembered with what was before and after.</summary>
public static partial class QueueEvolution
{
    private static QueueState Remembered(QueueState before, QueueState after, QueueEvent @event) =>
        ActOf(before, @event) is { } act ? after with { Acts = after.Acts.With(act) } : after;

    private static LeadAct? ActOf(QueueState before, QueueEvent @event) => @event switch
    {
        QueueEvent.PresenceChanged { By: { } by } e => About(before, e.Agent, new(0, e.At, by, LeadActKind.Presence)
        {
            Before = before.FindAgent(e.Agent)?.Presence.ToString(),
            After = e.Presence.ToString(),
        }),
        QueueEvent.SlotsSet e => About(before, e.Agent, new(0, e.At, e.By, LeadActKind.Slots)
        {
            Before = before.FindAgent(e.Agent)?.Profile.Slots.ToString(CultureInfo.InvariantCulture),
            After = e.Slots.ToString(CultureInfo.InvariantCulture),
        }),
        QueueEvent.OvertimeAllowed e => About(before, e.Agent, new(0, e.At, e.By, LeadActKind.Overtime)
        {
            Before = Moment(before.FindAgent(e.Agent)?.Profile.Shift?.Until),
            After = Moment(e.Until),
        }),
        QueueEvent.AgentMovedAway e => new(0, e.At, e.By, LeadActKind.AgentMoved, e.Agent.Profile.Ref, e.To)
        {
            Count = e.Agent.Chats.Length,
        },
        QueueEvent.MoveAsked e =>
            new(0, e.At, e.By, LeadActKind.WaitingMoved, To: e.To, Count: 1, Chosen: e.Chosen),
        QueueEvent.Assigned { Reason.By: { } by } e =>
            new(0, e.At, by, LeadActKind.GivenByHand, e.Agent, Session: e.Session),
        QueueEvent.Requeued { By: { } by } e when before.FindAgent(before.Chats.Find(e.Session)?.Agent) is { } agent =>
            new(0, e.At, by, LeadActKind.TakenBack, agent.Profile.Ref, Session: e.Session),
        _ => null,
    };

    private static LeadAct? About(QueueState state, AgentId agent, LeadAct act) =>
        state.FindAgent(agent) is { } known ? act with { Agent = known.Profile.Ref } : null;

    private static string? Moment(Instant? at) => at?.UnixMs.ToString(CultureInfo.InvariantCulture);
}
