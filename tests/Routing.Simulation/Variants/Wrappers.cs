using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Core.Policies;
using Routing.Engine.Running;
using Routing.Simulation.Checks;

namespace Routing.Simulation.Variants;

/// <summary>A model of sessions with something wrong.</summary>
internal sealed class BrokenSessions(ActorModel<SessionState, SessionCommand, SessionEvent> inner)
    : PassingModel<SessionState, SessionCommand, SessionEvent>(inner)
{
    public Func<SessionState, SessionCommand, SessionCommand> Command { get; init; } = (_, command) => command;

    public Func<SessionState, SessionCommand, SessionEvent, SessionEvent?> Event { get; init; } = (_, _, e) => e;

    public Func<SessionState, SessionState> Loaded { get; init; } = state => state;

    public Func<SessionState, SessionEvent, SessionState>? Folded { get; init; }

    public Predicate<ICommand> Owes { get; init; } = _ => true;

    public bool HasDeadlines { get; init; } = true;

    public override int SnapshotEvery => 8;

    public override Decision<SessionState, SessionEvent> Decide(
        SessionState state, SessionCommand command, ShopPolicy policy, Instant now)
    {
        var decision = base.Decide(state, Command(state, command), policy, now);
        var events = decision.Events.Select(one => Event(state, command, one)).OfType<SessionEvent>().ToList();
        return events.SequenceEqual(decision.Events)
            ? decision
            : decision with { Events = events, State = events.Aggregate(state, SessionEvolution.Evolve) };
    }

    public override SessionState Evolve(SessionState state, SessionEvent @event) =>
        Folded?.Invoke(state, @event) ?? base.Evolve(state, @event);

    public override SessionState ReadSnapshot(ActorId actor, ReadOnlyMemory<byte> body) =>
        Loaded(base.ReadSnapshot(actor, body));

    public override Instant? NextDeadline(SessionState state) => HasDeadlines ? base.NextDeadline(state) : null;

    public override IReadOnlyList<Owed> Owed(ActorId actor, SessionEvent @event) =>
        [.. base.Owed(actor, @event).Where(owed => Owes(owed.Command))];
}

/// <summary>A model of queues with something wrong.</summary>
internal sealed class BrokenQueues(ActorModel<QueueState, QueueCommand, QueueEvent> inner)
    : PassingModel<QueueState, QueueCommand, QueueEvent>(inner)
{
    public Func<QueueCommand, QueueCommand> Command { get; init; } = command => command;

    public Func<QueueCommand, QueueEvent, QueueEvent?> Event { get; init; } = (_, e) => e;

    public Predicate<ICommand> Owes { get; init; } = _ => true;

    public bool HasDeadlines { get; init; } = true;

    public override Decision<QueueState, QueueEvent> Decide(
        QueueState state, QueueCommand command, ShopPolicy policy, Instant now)
    {
        var decision = base.Decide(state, Command(command), policy, now);
        var events = decision.Events.Select(one => Event(command, one)).OfType<QueueEvent>().ToList();
        return events.SequenceEqual(decision.Events)
            ? decision
            : decision with { Events = events, State = events.Aggregate(state, QueueEvolution.Evolve) };
    }

    public override Instant? NextDeadline(QueueState state) => HasDeadlines ? base.NextDeadline(state) : null;

    public override IReadOnlyList<Owed> Owed(ActorId actor, QueueEvent @event) =>
        [.. base.Owed(actor, @event).Where(owed => Owes(owed.Command))];
}
