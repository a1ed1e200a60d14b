using System.Globalization;
using Routing.Core;
using Routing.Hosting;

namespace Routing.Hub.Composition;

/// <summary>What the command line (or the environment) says.</summary>
internal sealed record HubSettings
{
    public const string MemoryJournal = "memory";
    public const string DefaultCluster = "routing";

    private const string Embedded = "embedded";
    private const string Orleans = "orleans";
    private const string Fast = "fast";
    private const string On = "on";
    private const string Off = "off";

    // Where the system does not say how many there may be: far beyond what one process serves.
    private const int AnyNumberOfFiles = 4_000_000;

    // Longer names are made of these: a start of a hub, the keys of a journal.
    private const int MostName = 48;

    /// <summary>--engine: embedded (one process), or orleans (a hub of a cluster).</summary>
    public required string Engine { get; init; }

    /// <summary>--journal: the journal's file, or "memory", which forgets everything at the end.</summary>
    public required string Journal { get; init; }

    /// <summary>--files: the folder of the conversations' files; hubs of a cluster share one.</summary>
    public required string Files { get; init; }

    /// <summary>--shops: a shop file, or a folder of them.</summary>
    public required string Shops { get; init; }

    /// <summary>--hub-name: this server's name among its peers.</summary>
    public required string HubName { get; init; }

    /// <summary>--rate-limit: messages per second for a connection and for a buyer; 0 for no limit.</summary>
    public required int RateLimit { get; init; }

    /// <summary>--most-delay: how long work may wait before buyers' new messages are refused; 0 for ever.</summary>
    public required int MostDelayMs { get; init; }

    /// <summary>--most-connections: pages connected at a time; unless said, what open files leave room for.</summary>
    public required int MostConnections { get; init; }

    /// <summary>Connections for single requests that there is room for beside those.</summary>
    public required int MostRequests { get; init; }

    /// <summary>--redis: host:port of the cluster's Redis.</summary>
    public required string Redis { get; init; }

    /// <summary>--cluster: the cluster's name.</summary>
    public required string Cluster { get; init; }

    /// <summary>--failure: default, or fast, which gives up on calls sooner.</summary>
    public required string Failure { get; init; }

    /// <summary>--metrics: on serves the server's own figures at /metrics, to whoever can reach it; or off.</summary>
    public required string Metrics { get; init; }

    public bool ServesMetrics => Metrics == On;

    public bool IsVolatile => Journal == MemoryJournal;

    public bool IsCluster => Engine == Orleans;

    public bool IsFastFailure => Failure == Fast;

    /// <exception cref="StartRefusedException">A setting cannot be.</exception>
    public static HubSettings Read(IConfiguration configuration, string contentRoot)
    {
        var journal = configuration["journal"] ?? Path.Combine("data", "routing.db");
        var beside = journal == MemoryJournal ? "data" : Path.GetDirectoryName(journal) ?? "data";
        var room = OpenFiles.Room(OpenFiles.Limit() ?? AnyNumberOfFiles);
        var settings = new HubSettings
        {
            Engine = configuration["engine"] ?? Embedded,
            Journal = journal == MemoryJournal ? journal : Path.GetFullPath(journal, contentRoot),
            Files = Path.GetFullPath(configuration["files"] ?? Path.Combine(beside, "files"), contentRoot),
            Shops = Path.GetFullPath(
                configuration["shops"] ?? Path.Combine(AppContext.BaseDirectory, "shops"), contentRoot),
            HubName = configuration["hub-name"] ?? "hub",
            RateLimit = ReadNumber(
                configuration, "rate-limit", new Realtime.RateLimitOptions().MessagesPerSecond, 1_000_000),
            MostDelayMs = ReadNumber(
                configuration, "most-delay", new Realtime.LoadGateOptions().MostDelayMs, 60_000),
            MostConnections = ReadNumber(configuration, "most-connections", room.Pages, room.Pages),
            MostRequests = room.Requests,
            Redis = configuration["redis"] ?? "127.0.0.1:6379",
            Cluster = configuration["cluster"] ?? DefaultCluster,
            Failure = configuration["failure"] ?? "default",
            Metrics = configuration["metrics"] ?? Off,
        };
        return settings.Mistake() is { } mistake ? throw new StartRefusedException(mistake) : settings;
    }

    private string? Mistake() => this switch
    {
        { IsCluster: true } when !ClusterRouting.IsInThisBuild =>
            $"--engine is \"{Engine}\"; this build has: {Embedded}. The cluster comes with -p:Orleans=true.",
        { Engine: not (Embedded or Orleans) } => $"--engine is \"{Engine}\"; it must be {Embedded} or {Orleans}.",
        _ when !Names.AreWellFormed(HubName) || HubName.Length > MostName =>
            $"--hub-name is \"{HubName}\"; it must be 1 to {MostName} characters of A-Z a-z 0-9 . _ @ : -",
        _ when !Names.AreWellFormed(Cluster) || Cluster.Length > MostName =>
            $"--cluster is \"{Cluster}\"; it must be 1 to {MostName} characters of A-Z a-z 0-9 . _ @ : -",
        { Failure: not ("default" or Fast) } => $"--failure is \"{Failure}\"; it must be default or fast.",
        { Metrics: not (On or Off) } => $"--metrics is \"{Metrics}\"; it must be {On} or {Off}.",
        _ => null,
    };

    private static int ReadNumber(IConfiguration configuration, string name, int usual, int most) =>
        configuration[name] is not { } text ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number
        : throw new StartRefusedException($"--{name} is \"{text}\"; it must be a whole number from 0 to {most}.");
}
