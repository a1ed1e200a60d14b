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

        if (agent.MovedTo is not null)
        {
            return Refusal.AgentMoved;
        }

        if (!command.Presence.IsAbsent() && agent is { Connections.IsEmpty: true, GraceUntil: null })
        {
            return Refusal.NotSignedOn;
        }

        var presence = Allowed(draft, agent, command.Presence);
        if (agent.Presence != presence || agent.Reason != command.Reason)
        {
            if (command.Seen is { } seen && seen != agent.Presence)
            {
                return Refusal.ChangedMeanwhile;
            }

            if (presence == Presence.Offline && agent.OnShift && agent.DrainAt <= draft.Now)
            {
                ShiftEnds.HandOver(draft, agent);
            }

            Change(draft, agent.Id, presence, command.Reason, command.By);
        }

        if (command.By is null)
        {
            Seen(draft, draft.State.Agents[agent.Id]);
        }

        return Refusal.None;
    }

    /// <summary>A console that gives a sign of life; it does not undo an absence, only the agent does.</summary>
    public static Refusal Here(QueueDraft draft, QueueCommand.Here command)
    {
        if (draft.State.FindAgent(command.Agent) is not { } agent)
        {
            return Refusal.NotSignedOn;
        }

        if (agent.MovedTo is not null)
        {
            return Refusal.AgentMoved;
        }

        Seen(draft, agent);
        return Refusal.None;
    }

    /// <summary>Notes a sign of life, not more often than a tenth of what silence may last.</summary>
    public static void Seen(QueueDraft draft, AgentState agent)
    {
        var silence = TimeSpan.FromSeconds(draft.Rules.SilentConsoleSeconds);
        var isNews = !(agent.UnseenAt > draft.Now + (silence * 0.9));
        if (!agent.Presence.IsAbsent() && isNews)
        {
            draft.Happen(new QueueEvent.AgentSeen(draft.Now, agent.Id, draft.Now + silence));
        }
    }

    /// <summary>Who comes Online shortly before his shift ends drains, whatever he was before.</summary>
    public static Presence Allowed(QueueDraft draft, AgentState agent, Presence wished) =>
        wished == Presence.Online && agent.OnShift && agent.DrainAt <= draft.Now ? Presence.Draining : wished;

    public static void Change(
        QueueDraft draft, AgentId id, Presence presence, string? reason, AgentRef? by = null)
    {
        var before = by is null ? (Presence?)null : draft.State.Agents[id].Presence;
        draft.Happen(new QueueEvent.PresenceChanged(draft.Now, id, presence, reason, by, before));
        WantCovers(draft, id);
    }

    /// <summary>Whoever is absent has his open rounds covered; who is back keeps what was not covered yet.</summary>
    public static void WantCovers(QueueDraft draft, AgentId id)
    {
        var presence = draft.State.Agents[id].Presence;
        foreach (var session in draft.State.Agents[id].Chats)
        {
            var chat = draft.State.Chats[session];
            if (presence.IsAbsent() && chat.RoundSince is not null && chat.Cover is null)
            {
                draft.Happen(new QueueEvent.CoverWanted(draft.Now, session, CoverCause.Absent));
            }
            else if (!presence.IsAbsent() && chat.Cover is CoverCause.Absent or CoverCause.Handover)
            {
                draft.Happen(new QueueEvent.CoverWithdrawn(draft.Now, session));
            }
        }
    }
}
