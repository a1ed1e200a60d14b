using Routing.Core;
using Routing.Core.BuyerSession;
using Routing.Core.Policies;
using Routing.Engine.Json;
using Routing.Engine.Ports;

namespace Routing.Engine.Running;

/// <summary>A buyer session, as the runner drives it.</summary>
public sealed class SessionModel : ActorModel<SessionState, SessionCommand, SessionEvent>
{
    public static readonly SessionModel Instance = new();

    public override int SnapshotEvery => 200;

    public override SessionCommand Tick { get; } = new SessionCommand.Tick();

    public override SessionState Initial(ActorId actor) => SessionState.Initial(actor);

    public override Decision<SessionState, SessionEvent> Decide(
        SessionState state, SessionCommand command, ShopPolicy policy, Instant now) =>
        SessionDecider.Decide(state, command, policy, now);

    public override SessionState Evolve(SessionState state, SessionEvent @event) =>
        SessionEvolution.Evolve(state, @event);

    public override Instant? NextDeadline(SessionState state) => SessionDeadlines.Next(state);

    public override IReadOnlyList<Owed> Owed(ActorId actor, SessionEvent @event) => SessionOutbox.Of(actor, @event);

    /// <summary>
    /// A session leaves one queue before it enters the next: all it owes to queues goes out in one order. No queue
    /// waits for the rota.
    /// </summary>
    public override ActorId LaneOf(ActorId actor, Owed owed) =>
        owed.Target.Kind == ActorKind.Rota ? owed.Target : actor;

    public override EventData Write(SessionEvent @event) => EventJson<SessionEvent>.Write(@event);

    public override SessionEvent Read(RecordedEvent recorded) => EventJson<SessionEvent>.Read(recorded);

    public override Func<byte[]> TakeSnapshot(SessionState state) => () => SnapshotJson.Write(state);

    public override SessionState ReadSnapshot(ActorId actor, ReadOnlyMemory<byte> body) =>
        SnapshotJson.Read<SessionState>(body, actor);
}
