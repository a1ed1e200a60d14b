namespace Routing.Grains.Contracts;

/// <summary>
/// The one grain of the cluster that looks after actors whose silo died: those whose deadline has passed, and the
/// connections of hubs that are gone.
/// </summary>
[Alias("Routing.IWakerGrain")]
public interface IWakerGrain : IGrainWithIntegerKey
{
    /// <summary>Every silo says so now and then, so that the grain lives as long as any silo does.</summary>
    [Alias("KeepRunning")]
    Task KeepRunning();
}
