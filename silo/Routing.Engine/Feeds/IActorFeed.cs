namespace Routing.Engine.Feeds;

/// <summary>
/// Turns an actor's durable events into numbered updates for those who watch. It outlives the runner: watchers stay
/// when an actor is passivated or loaded anew. Called in the actor's turn.
/// </summary>
public interface IActorFeed<in TState, in TEvent>
{
    /// <summary>The durable state and version to go on from.</summary>
    void Load(TState state, long version);

    /// <summary>Events have become durable.</summary>
    /// <param name="first">The number of the first of them.</param>
    /// <param name="after">The state after the last of them.</param>
    void Publish(long first, IReadOnlyList<TEvent> events, TState after);
}
