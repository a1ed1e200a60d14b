using System.CommandLine;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Relay;

/// <summary>The command <c>relay</c>.</summary>
public static class RelayCommand
{
    private static readonly string[] AllPeers = ["routed", "routed_volatile", "bare"];

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var rate = Ask.Number(
            "--rate", "Messages offered per second, at their own moments whatever the answers.", 1, 1_000_000);
        var closed = Ask.Count(
            "--closed", "Instead of --rate: messages kept in flight over all pairs together.", 1, 100_000);
        var pairs = Ask.Count("--pairs", "Buyers, each with an agent's connection.", 1, 5000, 200);
        var seconds = Ask.Number("--seconds", "Measured seconds of each trial.", 0.5, 600, 10);
        var warmUp = Ask.Number("--warm-up", "Seconds before the measured ones, left out of the figures.", 0, 120, 15);
        var trials = Ask.Count("--trials", "Trials of each peer; medians are reported.", 1, 99, 5);
        var seed = Ask.Count("--seed", "Seed of the arrivals.", 0, int.MaxValue / 2, 1);
        var peers = new Option<string[]>("--peers")
        {
            Description = "The servers to compare.",
            DefaultValueFactory = _ => AllPeers,
            AllowMultipleArgumentsPerToken = true,
        };
        peers.AcceptOnlyFromAmong(AllPeers);
        var noBuild = new Option<bool>("--no-build") { Description = "Take the server as it is built." };
        var json = new Option<FileInfo?>("--json") { Description = "Write the figures to this file." };

        var command = new Command(
            "relay", "Measure buyers' messages on their way to the agents, beside a bare SignalR hub.")
        {
            rate, closed, pairs, seconds, warmUp, trials, seed, peers, noBuild, json,
        };
        command.Validators.Add(line =>
        {
            if ((line.GetResult(rate) is null) == (line.GetResult(closed) is null))
            {
                line.AddError("Give either --rate or --closed.");
            }
        });
        command.SetAction((line, cancel) => CommandRun.RunAsync(async () =>
        {
            var options = new RelayOptions(
                line.GetValue(rate),
                line.GetValue(closed),
                line.GetValue(pairs) ?? 0,
                line.GetValue(seconds) ?? 0,
                line.GetValue(warmUp) ?? 0,
                line.GetValue(trials) ?? 0,
                line.GetValue(seed) ?? 0,
                line.GetValue(peers) ?? AllPeers);
            return await RunAsync(options, !line.GetValue(noBuild), line.GetValue(json), cancel);
        }));
        return command;
    }

    private static async Task<int> RunAsync(RelayOptions options, bool build, FileInfo? json, CancellationToken cancel)
    {
        ReportFile.Check(json);
        OpenFiles.Check(2 * options.Pairs);
        if (options.Peers.Any(peer => peer != "bare"))
        {
            await HubBuild.EnsureAsync(build, cancel);
        }

        var console = CommandRun.Terminal();
        IRelayPeer[] peers = [.. options.Peers.Select(name => Peer(name, options.Pairs))];
        var results = await RelayRun.RunAsync(options, peers, console, cancel);
        RelayReport.Print(console, options, results);
        ReportFile.Write(json, RelayReport.ToJson(options, results));
        return results.All(result => result.Faultless) ? ExitStatus.Pass : ExitStatus.Fail;
    }

    private static IRelayPeer Peer(string name, int pairs) => name switch
    {
        "bare" => new BarePeer(),
        "routed" => new RoutedPeer(name, durable: true, pairs),
        "routed_volatile" => new RoutedPeer(name, durable: false, pairs),
        _ => throw new CannotRunException($"There is no peer {name}; there are {string.Join(", ", AllPeers)}."),
    };
}
