using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Core.Rota;

namespace Routing.Engine.Running;

/// <summary>How an engine drives its families of actors.</summary>
public sealed record EngineModels(
    ActorModel<SessionState, SessionCommand, SessionEvent> Session,
    ActorModel<QueueState, QueueCommand, QueueEvent> Queue,
    ActorModel<RotaState, RotaCommand, RotaEvent> Rota)
{
    public static readonly EngineModels Usual =
        new(SessionModel.Instance, QueueModel.Instance, RotaModel.Instance);
}
