using Routing.Core.Rota.Plan;

namespace Routing.Core.Rota.Rules;

/// <summary>
/// The rota drives the queues: an agent's queue is told when he works and where, as soon as he is there and whenever
/// that changes. Who works as usual is told nothing: his queue knows.
/// </summary>
internal static class Driving
{
    // It never refuses: a queue would say it again and again.
    public static Refusal NotePlace(RotaDraft draft, RotaCommand.NotePlace command)
    {
        if (draft.Policy.Roster.Find(command.Agent) is null)
        {
            return Refusal.None;
        }

        if (draft.State.FindPlaced(command.Agent)?.Queue != command.Queue)
        {
            draft.Happen(new RotaEvent.AgentPlaced(draft.Now, command.Agent, command.Queue));
        }

        Tell(draft, command.Agent, atSignOn: true);
        return Refusal.None;
    }

    /// <summary>Who is to work in another queue from now on is told.</summary>
    public static void TellDue(RotaDraft draft)
    {
        foreach (var (agent, placed) in draft.State.Placed.Where(one => one.Value.NextAt <= draft.Now))
        {
            Tell(draft, new(agent), atSignOn: false, isDue: placed.NextAt is not null);
        }
    }

    public static void Tell(RotaDraft draft, AgentId id, bool atSignOn, bool isDue = false)
    {
        var agent = draft.Policy.Roster.Find(id);
        if (draft.State.FindPlaced(id) is not { } placed || (agent is null && !isDue))
        {
            return;
        }

        var duty = agent is null
            ? new Duty(placed.Told?.Shift, [], placed.Here, NextAt: null)
            : Duties.At(draft.State.Plans, draft.Policy, agent, draft.Now);
        var isNewSection = duty.Here != placed.Here && (duty.Here?.Queue ?? placed.Here?.Queue) is not null;
        var to = isNewSection ? Target(placed, duty, agent?.Queue) : null;
        if (isDue || isNewSection || !IsKnown(draft, placed, duty, agent))
        {
            draft.Happen(new RotaEvent.DutyTold(
                draft.Now,
                id,
                placed.Queue,
                new(draft.State.Tellings + 1, duty.Shift, duty.Breaks, to),
                atSignOn,
                duty.Here,
                duty.NextAt));
        }
    }

    // Who was sent elsewhere goes back to his own queue when nothing says where he works.
    private static QueueId? Target(PlacedAgent placed, Duty duty, QueueId? home)
    {
        var to = duty.Here?.Queue ?? (placed.SentTo is null ? null : home);
        return to == placed.Queue ? null : to;
    }

    private static bool IsKnown(
        RotaDraft draft, PlacedAgent placed, Duty duty, Policies.RosterAgent? agent) =>
        placed.Told is { } told
            ? told.HasSameHours(duty.Shift, duty.Breaks) && placed.NextAt == duty.NextAt
            : agent is not null && duty.Breaks.IsEmpty && duty.NextAt is null
                && duty.Shift == Duties.Usual(draft.Policy, agent, draft.Now).Shift;
}
