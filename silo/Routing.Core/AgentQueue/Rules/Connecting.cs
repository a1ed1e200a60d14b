namespace Routing.Core.AgentQueue.Rules;

/// <summary>
/// Connections of consoles: after the last one drops, the agent is taken for present for a grace. When many drop within
/// seconds it is our fault and not theirs: the grace is longer, and ends for one after the other.
/// </summary>
internal static class Connecting
{
    // One or two who drop are no storm, however few agents there are.
    private const int FewestInAStorm = 3;

    public static Refusal Disconnect(QueueDraft draft, QueueCommand.Disconnect command)
    {
        if (draft.State.FindAgent(command.Agent) is { } agent && agent.Connections.Contains(command.Connection))
        {
            Drop(draft, agent, command.Connection);
            GuardAgainstStorm(draft);
        }

        return Refusal.None;
    }

    /// <summary>
    /// What the hub held before it (re)started is gone. Agents in order, so that a replay is the same.
    /// </summary>
    public static Refusal HubStarted(QueueDraft draft, QueueCommand.HubStarted command)
    {
        foreach (var id in draft.State.Agents.Keys.Order().ToList())
        {
            foreach (var connection in draft.State.Agents[id].Connections)
            {
                if (connection.Hub == command.Hub)
                {
                    Drop(draft, draft.State.Agents[id], connection);
                }
            }
        }

        GuardAgainstStorm(draft);
        return Refusal.None;
    }

    private static void Drop(QueueDraft draft, AgentState agent, ConnectionId connection)
    {
        var isLast = agent.Connections.Length == 1 && !agent.Presence.IsAbsent();
        draft.Happen(new QueueEvent.AgentDisconnected(
            draft.Now,
            agent.Id,
            connection,
            isLast ? draft.Now + TimeSpan.FromSeconds(draft.Rules.DisconnectGraceSeconds) : null,
            agent.MovedTo));
    }

    private static void GuardAgainstStorm(QueueDraft draft)
    {
        var since = draft.Now - TimeSpan.FromSeconds(draft.Rules.StormWindowSeconds);
        var present = draft.State.Agents.Values.Where(agent => !agent.Presence.IsAbsent()).ToList();
        var dropped = present.Where(agent => agent.DroppedAt >= since).OrderBy(agent => agent.DroppedAt)
            .ThenBy(agent => agent.Id).ToList();
        var isStorm = dropped.Count >= FewestInAStorm
            && dropped.Count * 100 > present.Count * draft.Rules.StormPercent;
        for (var i = 0; isStorm && i < dropped.Count; i++)
        {
            var until = dropped[i].DroppedAt!.Value + TimeSpan.FromSeconds(draft.Rules.StormGraceSeconds)
                + TimeSpan.FromMilliseconds((long)i * draft.Rules.StormSpreadMilliseconds);
            if (dropped[i].GraceUntil < until)
            {
                draft.Happen(new QueueEvent.GraceExtended(draft.Now, dropped[i].Id, until));
            }
        }
    }
}
