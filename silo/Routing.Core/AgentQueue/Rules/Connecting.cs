namespace Routing.Core.AgentQueue.Rules;

/// <summary>Connections of consoles: after the last one drops, the agent is taken for present for a grace.</summary>
internal static class Connecting
{
    public static Refusal Disconnect(QueueDraft draft, QueueCommand.Disconnect command)
    {
        if (draft.State.FindAgent(command.Agent) is { } agent && agent.Connections.Contains(command.Connection))
        {
            Drop(draft, agent, command.Connection);
        }

        return Refusal.None;
    }

    /// <summary>
    /// What the hub held before it (re)started is gone. Agents in order, so that a replay is the same.
    /// </summary>
    public static Refusal HubStarted(QueueDraft draft, QueueCommand.HubStarted command)
    {
        foreach (var id in draft.State.Agents.Keys.Order())
        {
            foreach (var connection in draft.State.Agents[id].Connections)
            {
                if (connection.Hub == command.Hub)
                {
                    Drop(draft, draft.State.Agents[id], connection);
                }
            }
        }

        return Refusal.None;
    }

    private static void Drop(QueueDraft draft, AgentState agent, ConnectionId connection)
    {
        var isLast = agent.Connections.Length == 1;
        draft.Happen(new QueueEvent.AgentDisconnected(
            draft.Now,
            agent.Id,
            connection,
            isLast && !agent.Presence.IsAbsent()
                ? draft.Now + TimeSpan.FromSeconds(draft.Rules.DisconnectGraceSeconds)
                : null));
    }
}
