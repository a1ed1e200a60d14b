namespace Routing.Core.AgentQueue.Rules;

/// <summary>An agent's console is there: he is signed on, and who was Offline or AutoAway is Online again.</summary>
internal static class SigningOn
{
    public static Refusal SignOn(QueueDraft draft, QueueCommand.SignOn command)
    {
        var profile = command.Profile;
        var known = draft.State.FindAgent(profile.Id);
        var maxChats = profile.Slots * draft.Rules.HardMaximumPerSlot;
        if (known is null || known.Profile != profile || known.MaxChats != maxChats)
        {
            draft.Happen(new QueueEvent.AgentSignedOn(
                draft.Now,
                profile,
                profile.Shift?.Holds(draft.Now) ?? true,
                DrainAt(draft, profile.Shift),
                maxChats));
        }

        var agent = draft.State.Agents[profile.Id];
        if (!agent.Connections.Contains(command.Connection))
        {
            draft.Happen(new QueueEvent.AgentConnected(draft.Now, profile.Id, command.Connection));
        }

        if (agent.Presence is Presence.Offline or Presence.AutoAway)
        {
            Attending.Change(draft, agent.Id, Presence.Online, reason: null);
        }

        return Refusal.None;
    }

    private static Instant? DrainAt(QueueDraft draft, Shift? shift) =>
        shift is null ? null : shift.Until - TimeSpan.FromMinutes(draft.Rules.DrainMinutes);
}
