namespace Routing.Core.AgentQueue.Rules;

/// <summary>
/// What the rota says of an agent: when he works, his breaks, and in which queue. It finds him wherever a lead moved
/// him.
/// </summary>
internal static class Rostering
{
    // It never refuses: the rota would say it again and again.
    public static Refusal SetDuty(QueueDraft draft, QueueCommand.SetDuty command)
    {
        if (draft.State.FindAgent(command.Agent) is not { } agent || agent.Duty?.Number >= command.Duty.Number)
        {
            return Refusal.None;
        }

        if (agent.MovedTo is { } queue)
        {
            draft.Happen(new QueueEvent.DutyPassed(
                draft.Now, agent.Id, command.Duty, command.AtSignOn, queue));
            return Refusal.None;
        }

        Follow(draft, agent, command);
        if (command.Duty.Queue is { } to && to != draft.State.Id.Queue && draft.Policy.Has(to))
        {
            MovingAgents.Move(draft, new(agent.Id, to, WithChats: true, AgentDuty.Rota));
        }

        return Refusal.None;
    }

    /// <summary>Who is there goes into his break; who is away already is left alone.</summary>
    public static void BeginBreak(QueueDraft draft, AgentState agent)
    {
        var pause = agent.NextBreak!;
        var isSent = !agent.Presence.IsAbsent() && pause.Until > draft.Now;
        if (isSent)
        {
            Attending.Change(draft, agent.Id, Presence.Away, AgentDuty.Break);
        }

        draft.Happen(new QueueEvent.BreakBegan(draft.Now, agent.Id, isSent ? pause.Until : null));
    }

    /// <summary>Whose console is there is back; whose is not will be when it comes.</summary>
    public static void EndBreak(QueueDraft draft, AgentState agent)
    {
        draft.Happen(new QueueEvent.BreakEnded(draft.Now, agent.Id));
        if (agent.Connections.IsEmpty)
        {
            Attending.Change(draft, agent.Id, Presence.AutoAway, AutoAwayReasons.ConnectionLost);
            return;
        }

        Attending.Change(draft, agent.Id, Attending.Allowed(draft, agent, Presence.Online), reason: null);
        Attending.Seen(draft, draft.State.Agents[agent.Id]);
    }

    private static void Follow(QueueDraft draft, AgentState agent, QueueCommand.SetDuty command)
    {
        var duty = command.Duty with { Breaks = [.. command.Duty.Breaks.Where(pause => pause.Until > draft.Now)] };
        var shift = Staffing.WithOvertime(draft, duty.Shift, agent.OvertimeUntil);
        var isOn = shift?.Holds(draft.Now) ?? true;
        var hasRounds = agent.Chats.Any(session => draft.State.Chats[session].RoundSince is not null);
        var goes = agent.OnShift && !isOn && agent.Presence != Presence.Offline && (!command.AtSignOn || hasRounds);
        if (goes)
        {
            ShiftEnds.HandOver(draft, agent);
        }

        draft.Happen(new QueueEvent.DutySet(
            draft.Now,
            agent.Id,
            duty,
            shift?.Until <= draft.Now ? null : shift,
            isOn,
            shift is null ? null : Staffing.DrainAt(draft, shift.Until)));

        // He worked, and is not to any more: as when his shift ends. Who has just come may stay, unless
        // buyers were given to him before the rota could say that he does not work.
        if (goes)
        {
            Attending.Change(draft, agent.Id, Presence.Offline, reason: null);
        }
        else if (agent.Presence == Presence.Draining
            && Attending.Allowed(draft, draft.State.Agents[agent.Id], Presence.Online) == Presence.Online)
        {
            Attending.Change(draft, agent.Id, Presence.Online, reason: null);
        }
    }
}
