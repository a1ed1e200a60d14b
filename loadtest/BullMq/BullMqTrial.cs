using System.Globalization;
using Routing.LoadTest.Runner;
using Routing.LoadTest.Scenarios.Assign;

namespace Routing.LoadTest.BullMq;

/// <summary>
/// The same work on BullMQ: one process of Node enqueues, another takes what comes, over a Redis of its own that syncs
/// every write before it acknowledges it. Needed: <c>redis-server</c>, Node and npm.
/// </summary>
public static class BullMqTrial
{
    private static readonly TimeSpan InstallWithin = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan SetUpWithin = TimeSpan.FromSeconds(60);

    private static string Folder => Path.Combine(Repository.Root, "loadtest", "BullMq");

    /// <summary>Installs BullMQ, once for each checkout.</summary>
    /// <exception cref="CannotRunException">It cannot be installed; the message says why.</exception>
    public static async Task InstallAsync(CancellationToken cancel)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            await Tool.RunAsync(
                "npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], Folder, InstallWithin, cancel);
        }
    }

    /// <summary>Runs a trial.</summary>
    /// <exception cref="CannotRunException">It cannot be run; the message says why.</exception>
    public static async Task<BullMqFigures> RunAsync(AssignOptions options, CancellationToken cancel)
    {
        await using var redis = await RedisPeer.StartAsync(cancel);
        string[] arguments =
        [
            "assign.mjs",
            "--port", Number(redis.Port),
            "--queues", Number(options.Queues),
            "--inFlight", Number(options.InFlight),
            "--seconds", Number(options.Seconds),
            "--warmUp", Number(options.WarmUp),
        ];
        var within = SetUpWithin + TimeSpan.FromSeconds(options.WarmUp + options.Seconds);
        return BullMqFigures.Read(await Tool.RunAsync("node", arguments, Folder, within, cancel));
    }

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
