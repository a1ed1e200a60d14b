using System.CommandLine;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Relay;

/// <summary>The command <c>relay</c>.</summary>
public static class RelayCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var noBuild = new Option<bool>("--no-build") { Description = "Take the server as it is built." };
        var json = new Option<FileInfo?>("--json") { Description = "Write the figures to this file." };
        var command = new Command(
            "relay", "Measure buyers' messages on their way to the agents, beside a bare SignalR hub.");
        var arguments = new RelayArguments(command);
        command.Options.Add(noBuild);
        command.Options.Add(json);
        command.SetAction((line, cancel) => CommandRun.RunAsync(() =>
            RunAsync(arguments.Read(line), !line.GetValue(noBuild), line.GetValue(json), cancel)));
        return command;
    }

    private static async Task<int> RunAsync(RelayOptions options, bool build, FileInfo? json, CancellationToken cancel)
    {
        ReportFile.Check(json);
        OpenFiles.Check(2 * options.Pairs);
        IRelayPeer[] peers = [.. options.Peers.Select(name => Peer(name, options))];
        if (peers.Any(peer => peer is RoutedPeer))
        {
            await HubBuild.EnsureAsync(build, cancel);
        }

        var console = CommandRun.Terminal();
        var results = await RelayRun.RunAsync(options, peers, console, cancel);
        RelayReport.Print(console, options, results);
        ReportFile.Write(json, RelayReport.ToJson(options, results));
        return results.All(result => result.Faultless) ? ExitStatus.Pass : ExitStatus.Fail;
    }

    private static IRelayPeer Peer(string name, RelayOptions options) => name switch
    {
        "bare" => new BarePeer(),
        "routed" => new RoutedPeer(name, durable: true, options.Pairs),
        "routed_volatile" => new RoutedPeer(name, durable: false, options.Pairs),
        ClusterPeer.Called => new ClusterPeer(options.Urls, options.Pairs),
        _ => throw new CannotRunException($"There is no peer {name}."),
    };
}
