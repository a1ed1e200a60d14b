using System.CommandLine;
using System.CommandLine.Parsing;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Replay;

/// <summary>The command <c>replay</c>.</summary>
public static class ReplayCommand
{
    private const string UsualServer = "http://127.0.0.1:5080";

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var file = new Argument<FileInfo>("file")
        {
            Description = "Recorded dialogues: JSON, objects with convo_id and original.",
        };
        var url = Ask.Addresses("--url", $"The running server, or the hubs of a cluster [{UsualServer}].");
        var start = new Option<bool>("--start")
        {
            Description = "Start a server with a fresh journal, and end it afterwards.",
        };
        var copies = Ask.Count("--copies", "How many times each dialogue is played, all at once.", 1, 5000, 1);
        var speed = Ask.Number(
            "--speed", "1 pauses as people type, 10 is ten times faster, 0 does not pause.", 0, 1_000_000, 0);
        var shop = Word("--shop", "The shop to play in.", "demo");
        var queue = Word("--queue", "The queue the buyers ask in.", "pre-sale");
        var agent = Word("--agent", "An agent who can sign in; his colleagues take part too.", "lin");
        var password = Word("--password", "The agents' password.", "demo");
        var patience = Ask.Number(
            "--patience", "Seconds without any progress after which the run gives up.", 1, 3600, 60);
        var noBuild = new Option<bool>("--no-build") { Description = "With --start: take the server as it is built." };

        var command = new Command(
            "replay", "Play recorded dialogues as buyers and agents, and compare every transcript.")
        {
            file, url, start, copies, speed, shop, queue, agent, password, patience, noBuild,
        };
        command.Validators.Add(line => RefuseBoth(line, url, start));
        command.SetAction((line, cancel) => CommandRun.RunAsync(async () =>
        {
            var recordings = RecordingFile.Read(line.GetRequiredValue(file).FullName);
            var options = new ReplayOptions(
                line.GetValue(copies) ?? 1,
                line.GetValue(speed) ?? 0,
                line.GetRequiredValue(shop),
                line.GetRequiredValue(queue),
                line.GetRequiredValue(agent),
                line.GetRequiredValue(password),
                TimeSpan.FromSeconds(line.GetValue(patience) ?? 60));
            OpenFiles.Check((recordings.Count * options.Copies) + 100);
            return line.GetValue(start)
                ? await RunStartedAsync(recordings, options, !line.GetValue(noBuild), cancel)
                : await RunAtAsync(line.GetValue(url), recordings, options, cancel);
        }));
        return command;
    }

    private static void RefuseBoth(CommandResult line, Option<Uri[]?> url, Option<bool> start)
    {
        if (line.GetResult(url) is not null && line.GetValue(start))
        {
            line.AddError("Give either --url or --start.");
        }
    }

    private static Option<string> Word(string name, string description, string usual) =>
        new(name) { Description = description, DefaultValueFactory = _ => usual };

    private static async Task<int> RunStartedAsync(
        IReadOnlyList<Recording> recordings, ReplayOptions options, bool build, CancellationToken cancel)
    {
        await HubBuild.EnsureAsync(build, cancel);
        var noSettings = new Dictionary<string, string>();
        await using var server = await Peers.StartHubAsync(durable: true, writeShop: null, noSettings, cancel);
        return await RunAsync(server, recordings, options, cancel);
    }

    private static async Task<int> RunAtAsync(
        Uri[]? addresses,
        IReadOnlyList<Recording> recordings,
        ReplayOptions options,
        CancellationToken cancel)
    {
        Uri[] hubs = addresses is { Length: > 0 } ? addresses : [new Uri(UsualServer)];
        await using var servers = await RunningServers.AwaitAsync(hubs, RunningServers.Patience, cancel);
        return await RunAsync(servers, recordings, options, cancel);
    }

    private static Task<int> RunAsync(
        IPeerServer server, IReadOnlyList<Recording> recordings, ReplayOptions options, CancellationToken cancel) =>
        ReplayRun.RunAsync(server.Addresses, recordings, options, CommandRun.Terminal(), cancel);
}
