using Routing.Core;
using Routing.Core.Policies;
using Routing.Engine.Ports;

namespace Routing.Engine.Running;

/// <summary>
/// What a runner asks of the place that hosts it. The host calls the runner, and answers it, one call at a time:
/// an embedded mailbox, a grain's turn, a step of a simulation.
/// </summary>
public interface IRunnerHost
{
    /// <summary>Never goes backwards.</summary>
    Instant Now { get; }

    /// <summary>Null when the shop is no longer served here.</summary>
    ShopPolicy? Policy { get; }

    /// <summary>Hands the append to the journal.</summary>
    void Append(JournalAppend append);

    /// <summary>
    /// An append of that runner, which need no longer be the actor's, has an outcome. Called on any thread; the host
    /// brings it to the runner in the actor's turn.
    /// </summary>
    void Completed(IActorRunner runner, JournalAppend append, AppendOutcome outcome);

    /// <inheritdoc cref="IEventJournal.Mark"/>
    void Mark(long version, StreamMark mark);

    /// <summary>
    /// Sends a command to another actor; the answer must reach <see cref="Outbox.Answered"/> in the runner's turn.
    /// </summary>
    void Send(OwedCommand owed);

    /// <summary>Calls <see cref="Outbox.Resend"/> for that lane after a pause.</summary>
    void SendLater(OwedCommand owed, TimeSpan pause);

    /// <summary>The moment of the next tick, or null for none; it replaces the one before.</summary>
    void WakeAt(Instant? at);

    /// <summary>Keeps a snapshot, outside of the runner's turn.</summary>
    void SaveSnapshot(long version, Func<byte[]> body);

    /// <summary>
    /// An append failed: the runner has refused what was unacknowledged and does nothing any more. The host loads
    /// the actor anew, once every append of this runner has completed.
    /// </summary>
    void Failed(AppendOutcome outcome);
}
