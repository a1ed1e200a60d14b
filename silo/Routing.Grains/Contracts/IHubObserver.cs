namespace Routing.Grains.Contracts;

/// <summary>A hub, as silos send it what it watches.</summary>
[Alias("Routing.IHubObserver")]
public interface IHubObserver : IGrainObserver
{
    /// <summary>
    /// Takes items in their order. A silo sends a hub one batch at a time, and an empty one when nothing happens, so
    /// that the hub knows the silo to be alive.
    /// </summary>
    [Alias("Deliver")]
    Task Deliver(DeliveryBatch batch);
}
