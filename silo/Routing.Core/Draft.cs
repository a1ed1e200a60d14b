using Routing.Core.Policies;

namespace Routing.Core;

/// <summary>
/// A decision in the making: rules let events happen one after another and see the state each leads to. Nothing
/// outside sees a draft; what leaves is the <see cref="Decision{TState, TEvent}"/>.
/// </summary>
internal sealed class Draft<TState, TEvent>(
    TState state, Func<TState, TEvent, TState> evolve, ShopPolicy policy, Instant now)
{
    private readonly List<TEvent> events = [];

    public TState State { get; private set; } = state;

    /// <summary>What has happened so far, in order.</summary>
    public IReadOnlyList<TEvent> Events => events;

    public ShopPolicy Policy { get; } = policy;

    public RoutingPolicy Rules => Policy.Rules;

    public Instant Now { get; } = now;

    public void Happen(TEvent @event)
    {
        State = evolve(State, @event);
        events.Add(@event);
    }

    public Decision<TState, TEvent> Accept(long number = 0) => new(Refusal.None, events, State, number);

    /// <summary>Refuses; only before anything happened, so that a refusal changes nothing.</summary>
    public Decision<TState, TEvent> Refuse(Refusal refusal) =>
        events.Count == 0
            ? new(refusal, events, State)
            : throw new InvalidOperationException($"refused ({refusal}) after {events.Count} events happened");
}
