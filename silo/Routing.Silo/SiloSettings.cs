using System.Net;
using Routing.Hosting;
using Routing.Storage.Redis;

namespace Routing.Silo;

/// <summary>What the command line (or the environment) says. Every mistake is told at once, by its name.</summary>
/// <param name="Redis">--redis HOST:PORT: the journal and the list of the cluster's members [127.0.0.1:6379]. What
/// signs in there follows behind commas (<c>,user=…,password=…,ssl=true</c>); the environment keeps it better.</param>
/// <param name="Cluster">--cluster NAME: silos and hubs of one name belong together [routing].</param>
/// <param name="Instance">--instance N: which silo of this machine it is; it moves all three ports, 0-99 [0].</param>
/// <param name="Address">--address IP: where the other silos and the hubs reach this one [127.0.0.1].</param>
/// <param name="Shops">--shops FILE|FOLDER: the same shops as the hubs [the demo shop].</param>
/// <param name="Failure">--failure default|fast: how soon a silo that does not answer is given up.</param>
/// <param name="RetentionDays">--retention-days N: how long a session stays in the journal after its last event; 0
/// keeps everything, 0-3650 [0].</param>
internal sealed record SiloSettings(
    string Redis,
    string Cluster,
    int Instance,
    IPAddress Address,
    string Shops,
    FailureDetection Failure,
    int RetentionDays)
{
    // Every key of the journal begins with it, and keys have a bound of their own.
    private const int LongestCluster = 48;

    private const int FirstSiloPort = 11_111;
    private const int FirstGatewayPort = 30_000;
    private const int FirstHttpPort = 5_090;

    /// <summary>Where other silos connect.</summary>
    public int SiloPort => FirstSiloPort + Instance;

    /// <summary>Where hubs connect.</summary>
    public int GatewayPort => FirstGatewayPort + Instance;

    /// <summary>Where health and readiness are told.</summary>
    public int HttpPort => FirstHttpPort + Instance;

    /// <summary>The base of the addresses of health and readiness.</summary>
    public string HttpAddress => $"http://{new IPEndPoint(Address, HttpPort)}";

    /// <summary>Where the journal is: a cluster's keys begin with its name.</summary>
    public RedisJournalOptions Journal() =>
        new() { Connection = Redis, KeyPrefix = $"{{{Cluster}}}:", RetentionDays = RetentionDays };

    /// <param name="configuration">The settings by name.</param>
    /// <param name="root">The folder that relative paths start from.</param>
    /// <exception cref="StartRefusedException">Settings cannot be; the message tells each.</exception>
    public static SiloSettings Read(IConfiguration configuration, string root)
    {
        var read = new SettingsReader(configuration);
        var settings = new SiloSettings(
            read.Redis("redis", "127.0.0.1:6379"),
            read.Name("cluster", "routing", LongestCluster),
            read.Number("instance", 0, 0, 99),
            read.Address("address", IPAddress.Loopback),
            Path.GetFullPath(read.Text("shops", Path.Combine(AppContext.BaseDirectory, "shops")), root),
            read.Choice("failure", FailureDetection.Default, FailureDetection.Fast),
            read.Number("retention-days", 0, 0, 3_650));
        var mistakes = read.Mistakes.Concat(settings.Journal().Check("Journal").Select(mistake => mistake.ToString()));
        StartRefusedException.ThrowIfAny("The silo's settings have mistakes:", mistakes);
        return settings;
    }
}
