using Orleans.Concurrency;
using Routing.Core;
using Routing.Embedded;
using Routing.Engine.Ports;
using Routing.Grains.Contracts;

namespace Routing.Grains.Grains;

/// <summary>Answers what concerns no single actor, on whichever silo is asked.</summary>
[StatelessWorker]
public sealed class ClusterGrain(EmbeddedEngine engine, IHubLeases leases, TimeProvider time) : Grain, IClusterGrain
{
    public async Task<string[]> SessionsOf(string shop, string buyer, int most) =>
        [.. (await engine.SessionsOf(new(shop), new(buyer), most)).Select(session => session.Value)];

    public async Task<RenewAnswer> Renew(string hub, bool isNew)
    {
        var now = new Instant(time.GetUtcNow().ToUnixTimeMilliseconds());
        return new(await leases.Renew(hub, isNew, now, CancellationToken.None), engine.Trouble);
    }
}
