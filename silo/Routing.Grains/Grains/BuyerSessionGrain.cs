using Orleans.Concurrency;
using Orleans.Placement;
using Routing.Core.Views;
using Routing.Embedded;
using Routing.Engine.Json;
using Routing.Grains.Contracts;
using Routing.Grains.Updates;

namespace Routing.Grains.Grains;

/// <summary>
/// One buyer session. It begins on the silo through which its hub called, so that a message reaches it without
/// another hop; it talks to its queue only when a round opens or is answered.
/// </summary>
[Reentrant]
[PreferLocalPlacement]
public sealed class BuyerSessionGrain(EmbeddedEngine engine, HubLinks links)
    : ActorGrain(engine, links), IBuyerSessionGrain
{
    public async Task<byte[]?> Look(Audience audience) =>
        ClusterJson.Write(await Engine.Look(Actor.Shop, Actor.Session, audience));

    public async Task<byte[]?> Standing() =>
        ClusterJson.Write(await Engine.Standing(Actor.Shop, Actor.Session));

    public Task Show(byte[] signal)
    {
        Engine.Show(Actor.Shop, Actor.Session, ClusterJson.ReadSignal(signal));
        return Task.CompletedTask;
    }

    public async Task<byte[]?> ReadTranscript(Audience audience, long after, int most) =>
        ClusterJson.Write(await Engine.ReadTranscript(Actor.Shop, Actor.Session, audience, after, most));
}
