using Routing.Core;
using Routing.Engine.Ports;

namespace Routing.Engine.Running;

/// <summary>The runner as its host sees it, whatever the family of its actor.</summary>
public interface IActorRunner
{
    /// <summary>Nothing is on its way to the journal and nothing is owed: the actor may be passivated.</summary>
    bool IsQuiet { get; }

    /// <summary>Whether appends of this runner have not completed yet.</summary>
    bool HasPendingAppends { get; }

    /// <summary>An append failed: the runner does nothing any more, and must be replaced.</summary>
    bool HasFailed { get; }

    Outbox Outbox { get; }

    /// <summary>Sends what the loaded actor still owes and asks for its next tick.</summary>
    void Start();

    void Submit(ICommand command, IReceiptSink sink);

    /// <summary>A deadline may have passed.</summary>
    void Tick();

    /// <summary>The oldest append that was under way has completed.</summary>
    void Appended(AppendOutcome outcome);

    /// <summary>
    /// The journal does not answer: refuses what is unacknowledged, as if the oldest append had failed.
    /// </summary>
    void GiveUp();

    /// <summary>An owed command was answered.</summary>
    void Answered(OwedCommand owed, Receipt receipt);
}
