namespace Routing.Engine.Feeds;

/// <summary>
/// Turns an actor's durable events into numbered updates for those who watch. It outlives the runner: watchers stay
/// when an actor is passivated or loaded anew. Called in the actor's turn.
/// </summary>
public interface IActorFeed<in TState, in TEvent>
{
    /// <summary>The durable state and version to go on from.</summary>
    void Load(TState state, long version);

    /// <summary>
    /// Notes what a decision will mean for those who watch, while the state it led to is the newest.
    /// </summary>
    /// <param name="first">The number of the first of its events.</param>
    /// <param name="after">The state after the last of them.</param>
    /// <returns>What is published once the events are durable; in the order of the decisions.</returns>
    IPublication Prepare(long first, IReadOnlyList<TEvent> events, TState after);
}
