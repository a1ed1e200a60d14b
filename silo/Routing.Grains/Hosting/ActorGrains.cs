using Routing.Core;
using Routing.Embedded;
using Routing.Engine;
using Routing.Engine.Json;
using Routing.Engine.Ports;

namespace Routing.Grains.Hosting;

/// <summary>The actors of the cluster, as a silo's engine and its grains reach them.</summary>
public sealed class ActorGrains(IGrainFactory grains, IShopPolicies policies) : INeighbours
{
    /// <summary>Every queue of every shop.</summary>
    public IReadOnlyList<ActorId> Queues =>
    [
        .. from shop in policies.Shops
           from queue in policies.Find(shop)?.Queues.Keys ?? []
           select ActorId.Of(shop, queue),
    ];

    /// <summary>
    /// Submits what an actor owes another. The call is made from the thread pool: the actor's turn runs in its grain's,
    /// which Orleans guards with a lock, and a call to a grain of the same silo takes that one's lock too. Two actors
    /// that owe each other something at one moment would wait for each other without end.
    /// </summary>
    public void Submit(ActorId target, ICommand command, IReceiptSink sink) => _ = SubmitAsync(target, command, sink);

    /// <summary>Submits a command; an actor that cannot be reached refuses it as Unavailable.</summary>
    public async Task<Receipt> Submit(ActorId target, ICommand command)
    {
        var (type, body) = CommandJson.Write(command);
        try
        {
            var receipts = await grains.Of(target).Submit([new(type, body)]).ConfigureAwait(false);
            return Wire.Receipt(receipts[0]);
        }
#pragma warning disable CA1031 // Whatever kept the call from its target: it was not answered, and may be tried again.
        catch (Exception)
#pragma warning restore CA1031
        {
            return new(Refusal.Unavailable);
        }
    }

    /// <summary>Wakes an actor; one that cannot be reached is woken the next time.</summary>
    public async Task Wake(ActorId actor)
    {
        try
        {
            await grains.Of(actor).Wake().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Its silo may have died this moment; the next look finds it again.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    private async Task SubmitAsync(ActorId target, ICommand command, IReceiptSink sink)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        sink.Take(await Submit(target, command).ConfigureAwait(false));
    }
}
