namespace Routing.Core.AgentQueue.Rules;

/// <summary>
/// Presence: who steps away has his open rounds covered; who comes back keeps what was not covered yet.
/// </summary>
internal static class Attending
{
    public static Refusal Choose(QueueDraft draft, QueueCommand.SetPresence command)
    {
        if (draft.State.FindAgent(command.Agent) is not { } agent)
        {
            return Refusal.NotSignedOn;
        }

        if (!command.Presence.CanBeChosen())
        {
            return Refusal.BadPresence;
        }

        if (!command.Presence.IsAbsent() && agent is { Connections.IsEmpty: true, GraceUntil: null })
        {
            return Refusal.NotSignedOn;
        }

        var presence = Allowed(draft, agent, command.Presence);
        if (agent.Presence != presence || agent.Reason != command.Reason)
        {
            Change(draft, agent.Id, presence, command.Reason);
        }

        return Refusal.None;
    }

    /// <summary>Who comes Online shortly before his shift ends drains, whatever he was before.</summary>
    public static Presence Allowed(QueueDraft draft, AgentState agent, Presence wished) =>
        wished == Presence.Online && agent.OnShift && agent.DrainAt <= draft.Now ? Presence.Draining : wished;

    public static void Change(QueueDraft draft, AgentId id, Presence presence, string? reason)
    {
        draft.Happen(new QueueEvent.PresenceChanged(draft.Now, id, presence, reason));
        foreach (var session in draft.State.Agents[id].Chats)
        {
            var chat = draft.State.Chats[session];
            if (presence.IsAbsent() && chat.RoundSince is not null && chat.Cover is null)
            {
                draft.Happen(new QueueEvent.CoverWanted(draft.Now, session, CoverCause.Absent));
            }
            else if (!presence.IsAbsent() && chat.Cover == CoverCause.Absent)
            {
                draft.Happen(new QueueEvent.CoverWithdrawn(draft.Now, session));
            }
        }
    }
}
