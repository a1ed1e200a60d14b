using System.Globalization;
using Routing.Core;
using Routing.Hosting;

namespace Routing.Hub.Composition;

/// <summary>What the command line (or the environment) says.</summary>
/// <param name="Engine">--engine: embedded (one process) is what this build has.</param>
/// <param name="Journal">--journal: the journal's file, or "memory", which forgets everything at the end.</param>
/// <param name="Shops">--shops: a shop file, or a folder of them.</param>
/// <param name="HubName">--hub-name: this server's name among its peers.</param>
/// <param name="RateLimit">--rate-limit: messages per second for a connection and for a buyer; 0 for no limit.</param>
internal sealed record HubSettings(string Engine, string Journal, string Shops, string HubName, int RateLimit)
{
    public const string MemoryJournal = "memory";

    public bool IsVolatile => Journal == MemoryJournal;

    /// <exception cref="StartRefusedException">A setting cannot be.</exception>
    public static HubSettings Read(IConfiguration configuration, string contentRoot)
    {
        var journal = configuration["journal"] ?? Path.Combine("data", "routing.db");
        var settings = new HubSettings(
            configuration["engine"] ?? "embedded",
            journal == MemoryJournal ? journal : Path.GetFullPath(journal, contentRoot),
            Path.GetFullPath(configuration["shops"] ?? Path.Combine(AppContext.BaseDirectory, "shops"), contentRoot),
            configuration["hub-name"] ?? "hub",
            ReadRate(configuration["rate-limit"]));
        return settings switch
        {
            { Engine: not "embedded" } =>
                throw new StartRefusedException($"--engine is \"{settings.Engine}\"; this build has: embedded."),
            _ when !Names.AreWellFormed(settings.HubName) => throw new StartRefusedException(
                $"--hub-name is \"{settings.HubName}\"; it must be 1 to 64 characters of A-Z a-z 0-9 . _ @ : -"),
            _ => settings,
        };
    }

    private static int ReadRate(string? text) =>
        text is null ? new Realtime.RateLimitOptions().MessagesPerSecond
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rate) && rate <= 1_000_000 ? rate
        : throw new StartRefusedException($"--rate-limit is \"{text}\"; it must be a whole number from 0 to 1000000.");
}
