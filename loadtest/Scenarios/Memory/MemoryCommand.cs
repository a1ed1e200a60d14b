using System.CommandLine;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Memory;

/// <summary>The command <c>memory</c>.</summary>
public static class MemoryCommand
{
    private static readonly string[] AllPeers = ["routed", "bare"];

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var connections = Ask.Count("--connections", "Idle buyers, each with an open session.", 100, 60_000, 5000);
        var trials = Ask.Count("--trials", "Trials of each peer; medians are reported.", 1, 99, 5);
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
            "memory", "Measure the server's memory per connected idle buyer, beside a bare SignalR hub.")
        {
            connections, trials, peers, noBuild, json,
        };
        command.SetAction((line, cancel) => CommandRun.RunAsync(async () =>
        {
            var file = line.GetValue(json);
            ReportFile.Check(file);
            var options = new MemoryOptions(
                line.GetValue(connections) ?? 5000, line.GetValue(trials) ?? 5, line.GetValue(peers) ?? AllPeers);
            OpenFiles.Check(options.Connections + 300);
            if (options.Peers.Contains("routed"))
            {
                await HubBuild.EnsureAsync(!line.GetValue(noBuild), cancel);
            }

            IMemoryPeer[] compared = [.. options.Peers.Select<string, IMemoryPeer>(
                name => name == "bare" ? new BareMemoryPeer() : new RoutedMemoryPeer())];
            ReportFile.Write(file, await MemoryRun.RunAsync(options, compared, CommandRun.Terminal(), cancel));
            return ExitStatus.Pass;
        }));
        return command;
    }
}
