using System.CommandLine;
using System.Text.Json.Nodes;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Memory;

/// <summary>The command <c>memory</c>.</summary>
public static class MemoryCommand
{
    private static readonly string[] AllPeers = ["routed", "bare"];

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var kinds = Among("--kinds", "What is weighed.", MemoryKinds.All);
        var connections = Ask.Count("--connections", "Idle buyers, each with an open session.", 100, 60_000, 5000);
        var sessions = Ask.Count("--sessions", "Sessions without a connection.", 100, 1_000_000, 100_000);
        var trials = Ask.Count("--trials", "Trials of each kind and peer; medians are reported.", 1, 99, 5);
        var peers = Among("--peers", "The servers to compare.", AllPeers);
        var noBuild = new Option<bool>("--no-build") { Description = "Take the server as it is built." };
        var json = new Option<FileInfo?>("--json") { Description = "Write the figures to this file." };
        var command = new Command(
            "memory",
            "Measure the server's memory per connected idle buyer, beside a bare SignalR hub, and a session's heap.")
        {
            kinds, connections, sessions, trials, peers, noBuild, json,
        };
        command.SetAction((line, cancel) => CommandRun.RunAsync(async () =>
        {
            var file = line.GetValue(json);
            ReportFile.Check(file);
            var (asked, times) = (line.GetValue(kinds) ?? [.. MemoryKinds.All], line.GetValue(trials) ?? 5);
            var report = new JsonObject();
            if (asked.Contains(MemoryKinds.Connected))
            {
                var options = new MemoryOptions(
                    line.GetValue(connections) ?? 5000, times, line.GetValue(peers) ?? AllPeers);
                report[MemoryKinds.Connected] = await ConnectedAsync(options, !line.GetValue(noBuild), cancel);
            }

            if (asked.Any(kind => kind != MemoryKinds.Connected))
            {
                var options = new HeapOptions(line.GetValue(sessions) ?? 100_000, times);
                await HeapRun.RunAsync(options, asked, report, CommandRun.Terminal(), cancel);
            }

            ReportFile.Write(file, report);
            return ExitStatus.Pass;
        }));
        return command;
    }

    private static async Task<JsonObject> ConnectedAsync(MemoryOptions options, bool build, CancellationToken cancel)
    {
        OpenFiles.Check(options.Connections + 300);
        if (options.Peers.Contains("routed"))
        {
            await HubBuild.EnsureAsync(build, cancel);
        }

        IMemoryPeer[] compared = [.. options.Peers.Select<string, IMemoryPeer>(
            name => name == "bare" ? new BareMemoryPeer() : new RoutedMemoryPeer())];
        return await MemoryRun.RunAsync(options, compared, CommandRun.Terminal(), cancel);
    }

    private static Option<string[]> Among(string name, string description, IReadOnlyList<string> all)
    {
        var option = new Option<string[]>(name)
        {
            Description = description,
            DefaultValueFactory = _ => [.. all],
            AllowMultipleArgumentsPerToken = true,
        };
        option.AcceptOnlyFromAmong([.. all]);
        return option;
    }
}
