using Routing.Core;

namespace Routing.Engine.Ports;

/// <summary>
/// Which hubs are alive, as the cluster remembers it: a hub that no longer says so has died, and its connections with
/// it.
/// </summary>
public interface IHubLeases
{
    /// <summary>The hub is alive at that moment.</summary>
    ValueTask Renew(string hub, Instant at, CancellationToken cancellation);

    /// <summary>The hubs that were alive last before that moment.</summary>
    ValueTask<IReadOnlyList<string>> Expired(Instant before, CancellationToken cancellation);

    /// <summary>The hub's end has been taken care of.</summary>
    ValueTask Forget(string hub, CancellationToken cancellation);
}
