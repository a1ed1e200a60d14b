using Routing.Core;

namespace Routing.Engine.Ports;

/// <summary>
/// Which hubs are alive, as the cluster remembers it: a hub that no longer says so has died, and its connections with
/// it.
/// </summary>
public interface IHubLeases
{
    /// <summary>The hub is alive at that moment.</summary>
    /// <param name="hub">Its name in its present term.</param>
    /// <param name="isNew">Whether it says so for the first time under this name.</param>
    /// <param name="at">The moment.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Whether its lease holds. If not it was ended, and the hub must go on under another name.</returns>
    ValueTask<bool> Renew(string hub, bool isNew, Instant at, CancellationToken cancellation);

    /// <summary>
    /// Ends the leases that were renewed last before that moment; from now on they do not hold, whatever their hubs
    /// say.
    /// </summary>
    /// <returns>Every hub whose lease was ended, now or earlier, until it is forgotten.</returns>
    ValueTask<IReadOnlyList<string>> EndSilent(Instant before, CancellationToken cancellation);

    /// <summary>The hub's end has been taken care of.</summary>
    ValueTask Forget(string hub, CancellationToken cancellation);
}
