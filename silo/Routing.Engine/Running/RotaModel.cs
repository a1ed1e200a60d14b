using Routing.Core;
using Routing.Core.Policies;
using Routing.Core.Rota;
using Routing.Engine.Json;
using Routing.Engine.Ports;

namespace Routing.Engine.Running;

/// <summary>A shop's rota, as the runner drives it.</summary>
public sealed class RotaModel : ActorModel<RotaState, RotaCommand, RotaEvent>
{
    public static readonly RotaModel Instance = new();

    public override int SnapshotEvery => 500;

    public override RotaCommand Tick { get; } = new RotaCommand.Tick();

    public override RotaState Initial(ActorId actor) => RotaState.Initial(actor);

    public override Decision<RotaState, RotaEvent> Decide(
        RotaState state, RotaCommand command, ShopPolicy policy, Instant now) =>
        RotaDecider.Decide(state, command, policy, now);

    public override RotaState Evolve(RotaState state, RotaEvent @event) => RotaEvolution.Evolve(state, @event);

    public override Instant? NextDeadline(RotaState state) => RotaDeadlines.Next(state);

    public override IReadOnlyList<Owed> Owed(ActorId actor, RotaEvent @event) => RotaOutbox.Of(actor, @event);

    public override ActorId LaneOf(ActorId actor, Owed owed) => owed.Target;

    public override EventData Write(RotaEvent @event) => EventJson<RotaEvent>.Write(@event);

    public override RotaEvent Read(RecordedEvent recorded) => EventJson<RotaEvent>.Read(recorded);

    public override Func<byte[]> TakeSnapshot(RotaState state) => () => SnapshotJson.Write(state);

    public override RotaState ReadSnapshot(ActorId actor, ReadOnlyMemory<byte> body) =>
        SnapshotJson.Read<RotaState>(body, actor);
}
