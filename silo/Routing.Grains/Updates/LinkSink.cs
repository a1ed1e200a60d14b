using System.Runtime.InteropServices;
using Routing.Engine;

namespace Routing.Grains.Updates;

/// <summary>Sends a subscription's items over a hub's link.</summary>
internal sealed class LinkSink(HubLink link, long subscription) : IUpdateSink
{
    public bool Deliver(Delivery delivery) => link.Put(new(
        subscription,
        MemoryMarshal.TryGetArray(delivery.Json, out var json) && json.Count == json.Array!.Length
            ? json.Array
            : delivery.Json.ToArray(),
        delivery.Number,
        delivery.MessageId));

    public void Ended() => link.Put(new(subscription, null, 0, null));
}
