using Routing.Core;
using Routing.Core.Policies;
using Routing.Engine.Ports;
using Routing.Engine.Running;

namespace Routing.Contracts.Tests.Engines;

/// <summary>Hosts a runner without an engine: it notes what the runner asks for, and time stands still.</summary>
internal sealed class RunnerHost : IRunnerHost
{
    public List<OwedCommand> Sent { get; } = [];

    /// <summary>Handed to the journal and not completed yet, in their order.</summary>
    public Queue<JournalAppend> Appends { get; } = [];

    /// <summary>The versions of which a snapshot was to be kept.</summary>
    public List<long> Snapshots { get; } = [];

    public Instant Now => default;

    public ShopPolicy? Policy { get; init; }

    public void Append(JournalAppend append) => Appends.Enqueue(append);

    public void Completed(IActorRunner runner, JournalAppend append, AppendOutcome outcome) =>
        runner.Appended(outcome);

    public void Mark(long version, StreamMark mark)
    {
    }

    public void Send(OwedCommand owed) => Sent.Add(owed);

    public void SendLater(OwedCommand owed, TimeSpan pause)
    {
    }

    public void WakeAt(Instant? at)
    {
    }

    public void SaveSnapshot(long version, Func<byte[]> body) => Snapshots.Add(version);

    public void Failed(AppendOutcome outcome)
    {
    }
}
