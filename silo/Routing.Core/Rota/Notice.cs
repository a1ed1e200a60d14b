using System.Collections.Immutable;

namespace Routing.Core.Rota;

/// <summary>Whom a notice is for. Without a queue and without agents: everybody of the shop.</summary>
/// <param name="Queue">Who works in that queue.</param>
/// <param name="Agents">These agents.</param>
public sealed record NoticeScope(QueueId? Queue, ImmutableArray<AgentId> Agents)
{
    public static readonly NoticeScope Everybody = new(null, []);

    /// <summary>Whether an agent who works in a queue is meant.</summary>
    public bool Holds(AgentId agent, QueueId queue) =>
        Agents.IsDefaultOrEmpty ? Queue is not { } only || only == queue : Agents.Contains(agent);
}

/// <summary>A lead's word to agents: it stands in their consoles until each has acknowledged it.</summary>
/// <param name="Id">Chosen by who posts it, so that sending it again posts it once.</param>
/// <param name="Until">When it is over by itself; null for as long as the lead lets it stand.</param>
/// <param name="Acknowledged">Who has read it, in the order they said so.</param>
public sealed record Notice(
    ClientMessageId Id,
    AgentRef By,
    Instant At,
    string Text,
    NoticeScope To,
    Instant? Until,
    ImmutableArray<AgentId> Acknowledged);
