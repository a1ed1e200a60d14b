using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.Policies;
using Routing.Engine.Json;
using Routing.Engine.Ports;

namespace Routing.Engine.Running;

/// <summary>An agent queue, as the runner drives it.</summary>
public sealed class QueueModel : ActorModel<QueueState, QueueCommand, QueueEvent>
{
    public static readonly QueueModel Instance = new();

    public override int SnapshotEvery => 5_000;

    public override int SizeOf(QueueState state) => state.Chats.Count + state.Agents.Count;

    public override QueueCommand Tick { get; } = new QueueCommand.Tick();

    public override QueueState Initial(ActorId actor) => QueueState.Initial(actor);

    public override Decision<QueueState, QueueEvent> Decide(
        QueueState state, QueueCommand command, ShopPolicy policy, Instant now) =>
        QueueDecider.Decide(state, command, policy, now);

    public override QueueState Evolve(QueueState state, QueueEvent @event) => QueueEvolution.Evolve(state, @event);

    public override Instant? NextDeadline(QueueState state) => QueueDeadlines.Next(state);

    public override IReadOnlyList<Owed> Owed(ActorId actor, QueueEvent @event) => QueueOutbox.Of(actor, @event);

    /// <summary>Sessions wait for nobody but themselves: each has a lane of its own.</summary>
    public override ActorId LaneOf(ActorId actor, Owed owed) => owed.Target;

    public override EventData Write(QueueEvent @event) => EventJson<QueueEvent>.Write(@event);

    public override QueueEvent Read(RecordedEvent recorded) => EventJson<QueueEvent>.Read(recorded);

    public override Func<byte[]> TakeSnapshot(QueueState state)
    {
        var taken = QueueSnapshot.Copy(state);
        return () => SnapshotJson.Write(taken.InOrder());
    }

    public override QueueState ReadSnapshot(ActorId actor, ReadOnlyMemory<byte> body) =>
        SnapshotJson.Read<QueueSnapshot>(body, actor).Restore(actor);
}
