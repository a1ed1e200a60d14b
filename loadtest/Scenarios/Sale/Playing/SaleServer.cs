using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Sale.Playing;

/// <summary>The server a run is played on, and the shop of each process.</summary>
/// <param name="Peer">The server.</param>
/// <param name="Shops">A shop for each process.</param>
/// <param name="Words">What it is, for the report.</param>
public sealed record SaleServer(IPeerServer Peer, IReadOnlyList<SaleShop> Shops, string Words) : IAsyncDisposable
{
    /// <summary>Starts a server, or takes those that run already.</summary>
    /// <exception cref="CannotRunException">It cannot be started, or is not ready.</exception>
    public static async Task<SaleServer> OpenAsync(SaleOptions options, CancellationToken cancel)
    {
        if (options.Urls.Count > 0)
        {
            var running = await RunningServers.AwaitAsync(options.Urls, RunningServers.Patience, cancel);
            return new SaleServer(
                running,
                [.. options.ShopFiles.Select(file => SaleShop.Read(file.FullName))],
                string.Join(' ', options.Urls));
        }

        var shops = new List<SaleShop>();
        var peer = await Peers.StartSaleAsync(options.IsDurable, WriteShops, cancel);
        return new SaleServer(
            peer, shops, options.IsDurable ? "a server started for the run, journal on disk" :
            "a server started for the run, journal in memory");

        void WriteShops(string folder)
        {
            for (var part = 0; part < options.Parts; part++)
            {
                var file = Path.Combine(folder, $"{SaleShop.IdOf(part)}.json");
                var with = options.ShareOf(part);
                var agents = with.Agents + Cast.ReserveFor(options.Scenario, with);
                SaleShop.Write(file, SaleShop.IdOf(part), with.Queues, agents, with.Slots);
                shops.Add(SaleShop.Read(file));
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Peer.DisposeAsync();
}
