using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Core.Policies;

namespace Routing.Testing.World;

/// <summary>One decision of a queue: on which state, of what, when, and what came of it.</summary>
public sealed record QueueStep(
    QueueState Before,
    QueueCommand Command,
    ShopPolicy Policy,
    Instant Now,
    Decision<QueueState, QueueEvent> Decision)
{
    /// <summary>Every event with the state it happened to.</summary>
    public IEnumerable<(QueueState Before, QueueEvent Event)> Happenings()
    {
        var state = Before;
        foreach (var @event in Decision.Events)
        {
            yield return (state, @event);
            state = QueueEvolution.Evolve(state, @event);
        }
    }
}

/// <summary>One decision of a session.</summary>
public sealed record SessionStep(
    SessionState Before,
    SessionCommand Command,
    ShopPolicy Policy,
    Instant Now,
    Decision<SessionState, SessionEvent> Decision);
