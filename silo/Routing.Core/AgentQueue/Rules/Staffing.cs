namespace Routing.Core.AgentQueue.Rules;

/// <summary>What a lead changes about an agent: his slots, and how long he may work.</summary>
internal static class Staffing
{
    public static Refusal SetSlots(QueueDraft draft, QueueCommand.SetSlots command)
    {
        if (draft.State.FindAgent(command.Agent) is not { MovedTo: null } agent)
        {
            return Refusal.UnknownAgent;
        }

        if (command.Slots is < 1 or > AgentProfile.MaxSlots)
        {
            return Refusal.BadSlots;
        }

        if (agent.SlotsByLead == command.Slots)
        {
            return Refusal.None;
        }

        if (command.Seen is { } seen && seen != agent.Profile.Slots)
        {
            return Refusal.ChangedMeanwhile;
        }

        draft.Happen(new QueueEvent.SlotsSet(
            draft.Now, agent.Id, command.Slots, MaxChats(draft, command.Slots), command.By, agent.Profile.Slots));
        return Refusal.None;
    }

    public static Refusal AllowOvertime(QueueDraft draft, QueueCommand.AllowOvertime command)
    {
        if (draft.State.FindAgent(command.Agent) is not { MovedTo: null } agent)
        {
            return Refusal.UnknownAgent;
        }

        if (!agent.OnShift)
        {
            return Refusal.BadOvertime;
        }

        if (!(command.Until > agent.Profile.Shift?.Until))
        {
            return Refusal.None;
        }

        draft.Happen(new QueueEvent.OvertimeAllowed(
            draft.Now, agent.Id, command.Until, DrainAt(draft, command.Until), command.By, agent.Profile.Shift?.Until));
        if (agent.Presence == Presence.Draining)
        {
            Attending.Change(
                draft, agent.Id, Attending.Allowed(draft, draft.State.Agents[agent.Id], Presence.Online), null);
        }

        return Refusal.None;
    }

    /// <summary>The shift that has begun lasts as long as a lead allowed.</summary>
    public static Shift? WithOvertime(QueueDraft draft, Shift? shift, Instant? overtimeUntil) =>
        shift is not null && overtimeUntil > shift.Until && shift.From <= draft.Now
            ? shift with { Until = overtimeUntil.Value }
            : shift;

    public static int MaxChats(QueueDraft draft, int slots) => slots * draft.Rules.HardMaximumPerSlot;

    public static Instant DrainAt(QueueDraft draft, Instant until) =>
        until - TimeSpan.FromMinutes(draft.Rules.DrainMinutes);
}
