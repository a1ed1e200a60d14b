namespace Routing.Core.AgentQueue.Rules;

/// <summary>
/// An agent's console is there: he is signed on, and who was Offline or AutoAway is Online again. Draining is undone
/// when his shift now ends later.
/// </summary>
internal static class SigningOn
{
    public static Refusal SignOn(QueueDraft draft, QueueCommand.SignOn command)
    {
        SignOn(draft, command.Profile);
        var agent = draft.State.Agents[command.Profile.Id];
        if (!agent.Connections.Contains(command.Connection))
        {
            draft.Happen(new QueueEvent.AgentConnected(draft.Now, agent.Id, command.Connection));
        }

        var keepsPresence = agent.Presence is Presence.Paused or Presence.Away
            || (command.StaysOffline && agent.Presence == Presence.Offline);
        var presence = Attending.Allowed(draft, agent, Presence.Online);
        if (!keepsPresence && agent.Presence != presence)
        {
            Attending.Change(draft, agent.Id, presence, reason: null);
        }

        return Refusal.None;
    }

    private static void SignOn(QueueDraft draft, AgentProfile asked)
    {
        var shift = asked.Shift;
        var onShift = shift?.Holds(draft.Now) ?? true;
        var profile = shift?.Until <= draft.Now ? asked with { Shift = null } : asked;
        var maxChats = profile.Slots * draft.Rules.HardMaximumPerSlot;
        var known = draft.State.FindAgent(profile.Id);
        if (known?.Profile != profile || known.OnShift != onShift || known.MaxChats != maxChats)
        {
            draft.Happen(new QueueEvent.AgentSignedOn(
                draft.Now, profile, onShift, DrainAt(draft, profile.Shift), maxChats));
        }
    }

    private static Instant? DrainAt(QueueDraft draft, Shift? shift) =>
        shift is null ? null : shift.Until - TimeSpan.FromMinutes(draft.Rules.DrainMinutes);
}
