using Routing.Core;
using Routing.Engine;

namespace Routing.Embedded;

/// <summary>How an actor of this engine reaches another, which may live in another process.</summary>
public interface INeighbours
{
    /// <summary>
    /// Submits a command that is owed. The sink always gets a receipt, within a deadline: a refusal when the other
    /// cannot be reached. Commands to one target take effect in the order of the calls.
    /// </summary>
    void Submit(ActorId target, ICommand command, IReceiptSink sink);
}
