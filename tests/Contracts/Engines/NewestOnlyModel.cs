using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.Policies;
using Routing.Engine.Ports;
using Routing.Engine.Running;
using Xunit;

namespace Routing.Contracts.Tests.Engines;

/// <summary>
/// The model of a queue, which bears no question about a state but the newest: every other is as many steps away as
/// there are changes between.
/// </summary>
internal sealed class NewestOnlyModel(QueueState first) : ActorModel<QueueState, QueueCommand, QueueEvent>
{
    private static readonly QueueModel Model = QueueModel.Instance;

    private QueueState newest = first;

    public override int SnapshotEvery => Model.SnapshotEvery;

    public override QueueCommand Tick => Model.Tick;

    public override int SizeOf(QueueState state) => Model.SizeOf(Checked(state));

    public override QueueState Initial(ActorId actor) => Model.Initial(actor);

    public override Decision<QueueState, QueueEvent> Decide(
        QueueState state, QueueCommand command, ShopPolicy policy, Instant now)
    {
        var decision = Model.Decide(Checked(state), command, policy, now);
        newest = decision.State;
        return decision;
    }

    public override QueueState Evolve(QueueState state, QueueEvent @event) => Model.Evolve(Checked(state), @event);

    public override Instant? NextDeadline(QueueState state) => Model.NextDeadline(Checked(state));

    public override IReadOnlyList<Owed> Owed(ActorId actor, QueueEvent @event) => Model.Owed(actor, @event);

    public override ActorId LaneOf(ActorId actor, Owed owed) => Model.LaneOf(actor, owed);

    public override EventData Write(QueueEvent @event) => Model.Write(@event);

    public override QueueEvent Read(RecordedEvent recorded) => Model.Read(recorded);

    public override Func<byte[]> TakeSnapshot(QueueState state) => Model.TakeSnapshot(state);

    public override QueueState ReadSnapshot(ActorId actor, ReadOnlyMemory<byte> body) =>
        Model.ReadSnapshot(actor, body);

    private QueueState Checked(QueueState state)
    {
        Assert.Same(newest, state);
        return state;
    }
}
