using Routing.Core.Rota.Plan;

namespace Routing.Core.Rota.Rules;

/// <summary>
/// The rota drives the queues: an agent's queue is told when he works and where, as soon as he is there and whenever
/// that changes. Who works as usual is told nothing: his queue knows, until his shift has ended. Then it is told of the
/// next one, for he may not sign on again but leave his console open.
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

        var told = draft.State.FindPlaced(command.Agent)?.Told?.Number ?? 0;
        if (command.Ended is null)
        {
            Tell(draft, command.Agent, atSignOn: true);
        }
        else if (command.Ended == told)
        {
            TellNext(draft, draft.Policy.Roster.Find(command.Agent)!);
        }

        return Refusal.None;
    }

    // He has gone home: to another queue he is sent when the shift there begins.
    private static void TellNext(RotaDraft draft, Policies.RosterAgent agent)
    {
        var placed = draft.State.FindPlaced(agent.Id)!;
        var duty = Duties.At(draft.State.Plans, draft.Policy, agent, draft.Now);
        var isElsewhere = Target(placed, duty, agent.Queue) is not null;
        draft.Happen(new RotaEvent.DutyTold(
            draft.Now,
            agent.Id,
            placed.Queue,
            new(draft.State.Tellings + 1, duty.Shift, duty.Breaks, Queue: null),
            AtSignOn: false,
            isElsewhere ? placed.Here : duty.Here,
            isElsewhere ? duty.Here?.From : duty.NextAt));
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
