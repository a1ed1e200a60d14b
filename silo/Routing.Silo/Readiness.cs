using Routing.Engine.Ports;

namespace Routing.Silo;

/// <summary>Whether the silo takes work now.</summary>
internal sealed class Readiness(ISiloStatusOracle silos, IEventJournal journal, IHostApplicationLifetime lifetime)
{
    /// <summary>Null when it does, else what hinders it, for who watches the silo.</summary>
    public string? Hindrance =>
        lifetime.ApplicationStopping.IsCancellationRequested ? "the silo is stopping"
        : silos.CurrentStatus != SiloStatus.Active ? $"the silo is not in the cluster ({silos.CurrentStatus})"
        : journal.Trouble;
}
