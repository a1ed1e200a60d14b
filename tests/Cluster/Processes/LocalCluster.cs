using System.Globalization;
using Routing.Cluster.Tests.Redis;
using Routing.Testing.Servers;

namespace Routing.Cluster.Tests.Processes;

/// <summary>
/// A whole cluster on loopback, each part a process of its own: Redis, silos, two hubs. All are ended by their ids, and
/// their files are removed, when it is disposed of.
/// </summary>
internal sealed class LocalCluster : IAsyncDisposable
{
    private const int Hubs = 2;
    private const int MostSilos = 8;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("routing-cluster-");
    private readonly List<ServerProcess> silos = [];
    private readonly List<(ServerProcess Process, Uri Address)> hubs = [];
    private readonly Stack<int> instances;
    private readonly string failure;
    private bool isKept;

    private LocalCluster(RedisServer redis, string failure)
    {
        (Redis, this.failure) = (redis, failure);
        instances = new(SiloInstances.Free().Take(MostSilos));
    }

    public RedisServer Redis { get; }

    /// <summary>The cluster's name; its journal's keys begin with it.</summary>
    public string Name { get; } = $"test-{Guid.NewGuid().ToString("N")[..8]}";

    public IReadOnlyList<ServerProcess> Silos => silos;

    /// <summary>Where the processes write.</summary>
    public string Folder => folder.FullName;

    public static async Task<LocalCluster> StartNew(int silos, string failure, CancellationToken cancellation)
    {
        var cluster = new LocalCluster(await RedisServer.StartNew(cancellation), failure);
        try
        {
            await Task.WhenAll(Enumerable.Range(0, silos).Select(_ => cluster.AddSilo(cancellation)).ToArray());
            for (var hub = 0; hub < Hubs; hub++)
            {
                cluster.hubs.Add(cluster.MakeHub(hub));
            }

            await Task.WhenAll(cluster.hubs.Select(hub => hub.Process.Start(cancellation)));
            return cluster;
        }
        catch
        {
            cluster.Keep();
            await cluster.DisposeAsync();
            throw;
        }
    }

    public ServerProcess Hub(int number) => hubs[number].Process;

    public Uri AddressOf(int hub) => hubs[hub].Address;

    /// <summary>Starts one more silo and waits until it has joined.</summary>
    public async Task<ServerProcess> AddSilo(CancellationToken cancellation)
    {
        ServerProcess silo;
        lock (silos)
        {
            var number = instances.Pop().ToString(CultureInfo.InvariantCulture);
            silo = new(
                $"silo-{number}",
                folder,
                [
                    HubBuild.Silo,
                    "--redis", Redis.Address, "--cluster", Name, "--instance", number, "--failure", failure,
                ],
                "Silo ");
            silos.Add(silo);
        }

        await silo.Start(cancellation);
        return silo;
    }

    /// <summary>Leaves the output where it is, for who looks into a failure.</summary>
    public void Keep() => isKept = true;

    public async ValueTask DisposeAsync()
    {
        foreach (var (hub, _) in hubs)
        {
            await hub.DisposeAsync();
        }

        foreach (var silo in silos)
        {
            await silo.DisposeAsync();
        }

        await Redis.DisposeAsync();
        if (!isKept)
        {
            folder.Delete(recursive: true);
        }
    }

    private (ServerProcess Process, Uri Address) MakeHub(int number)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Take()}");
        string[] arguments =
        [
            HubBuild.Program, "--engine", "orleans", "--redis", Redis.Address, "--cluster", Name,
            "--hub-name", $"hub-{number}", "--failure", failure, "--urls", address.ToString(), "--rate-limit", "0",
        ];
        return (new($"hub-{number}", folder, arguments, "The hub serves on"), address);
    }
}
