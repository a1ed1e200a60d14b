namespace Routing.Core.AgentQueue.Rules;

/// <summary>
/// An agent's console is there: he is signed on, and who was Offline or AutoAway is Online again; when the console came
/// back by itself, only who had lost it. Draining is undone when his shift now ends later.
/// </summary>
internal static class SigningOn
{
    public static Refusal SignOn(QueueDraft draft, QueueCommand.SignOn command)
    {
        if (draft.State.FindAgent(command.Profile.Id) is { MovedTo: { } queue } && draft.Policy.Has(queue))
        {
            return Refusal.AgentMoved;
        }

        SignOn(draft, command.Profile, command.Connection);
        var agent = draft.State.Agents[command.Profile.Id];
        if (!agent.Connections.Contains(command.Connection))
        {
            draft.Happen(new QueueEvent.AgentConnected(draft.Now, agent.Id, command.Connection));
        }

        var keepsPresence = agent.Presence is Presence.Paused or Presence.Away
            || (command.StaysOffline && agent.Presence == Presence.Offline)
            || (command.StaysOffline && agent.Presence == Presence.AutoAway
                && agent.Reason != AutoAwayReasons.ConnectionLost);
        var presence = Attending.Allowed(draft, agent, Presence.Online);
        if (!keepsPresence && agent.Presence != presence)
        {
            Attending.Change(draft, agent.Id, presence, reason: null);
        }

        Attending.Seen(draft, draft.State.Agents[agent.Id]);
        return Refusal.None;
    }

    private static void SignOn(QueueDraft draft, AgentProfile asked, ConnectionId connection)
    {
        var known = draft.State.FindAgent(asked.Id);

        // What the rota told may be of weekly shifts that have changed since: it is asked anew whenever he comes.
        var asksRota = known?.Duty is { } told && told.Shift != asked.Shift && !known.Connections.Contains(connection);
        var planned = known?.Duty?.Shift is { } duty && duty.Until > draft.Now ? duty : asked.Shift;
        var shift = Staffing.WithOvertime(draft, planned, known?.OvertimeUntil);
        var onShift = shift?.Holds(draft.Now) ?? true;
        var profile = asked with
        {
            Shift = shift?.Until <= draft.Now ? null : shift,
            Slots = known?.SlotsByLead ?? asked.Slots,
        };
        var maxChats = Staffing.MaxChats(draft, profile.Slots);
        if (asksRota || known?.Profile != profile || known.OnShift != onShift || known.MaxChats != maxChats)
        {
            draft.Happen(new QueueEvent.AgentSignedOn(
                draft.Now, profile, onShift, DrainAt(draft, profile.Shift), maxChats));
        }
    }

    private static Instant? DrainAt(QueueDraft draft, Shift? shift) =>
        shift is null ? null : Staffing.DrainAt(draft, shift.Until);
}
