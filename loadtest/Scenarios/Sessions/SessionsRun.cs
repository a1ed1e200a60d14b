using System.Text.Json;
using System.Text.Json.Nodes;
using Routing.Core.AgentQueue;
using Routing.LoadTest.InProcess;
using Routing.LoadTest.Measuring;
using Routing.LoadTest.Runner;
using Routing.Storage.Sqlite;
using Spectre.Console;

namespace Routing.LoadTest.Scenarios.Sessions;

/// <summary>
/// The cost per message in the connected sessions, first with no others, then with many. The others are open too, each
/// with an agent in its queue; all agents are signed on and their desks watched from the beginning. Nobody speaks in
/// the others, so their actors leave memory as they would, and what remains of them is in their queues and the journal.
/// </summary>
public static class SessionsRun
{
    private const int Queues = 64;
    private const int AtOnce = 100_000;
    private const double Target = 1.15;

    /// <summary>Runs and prints.</summary>
    /// <returns>The report, and whether every message was shown.</returns>
    public static async Task<(JsonObject Report, bool IsExact)> RunAsync(
        SessionsOptions options, IAnsiConsole console, CancellationToken cancel)
    {
        var agents = 1 + (((options.Sessions / Queues) + 1) / AgentProfile.MaxSlots);
        await using var stage = await EngineStage.OpenAsync(
            new(Queues, agents, new SqliteJournalOptions()), cancel);
        await stage.WatchDesksAsync(DeskPage.Unseen, cancel);
        var crowd = new SessionCrowd(stage);
        var talk = new Talk(options, stage, await crowd.ConnectAsync(options.Connected, cancel));
        await stage.QuietAsync(cancel);
        var few = await MeasureAsync(options, talk, options.Connected, console, cancel);
        var began = Clock.Now;
        for (var opened = options.Connected; opened < options.Sessions; opened += AtOnce)
        {
            await crowd.OpenAsync(opened, Math.Min(AtOnce, options.Sessions - opened), cancel);
            await stage.PassivateAsync(Queues + options.Connected, cancel);
            console.WriteLine($"{Math.Min(opened + AtOnce, options.Sessions)} sessions are open");
        }

        var seconds = Math.Round((Clock.Now - began) / 1e9, 1);
        var many = await MeasureAsync(options, talk, options.Sessions, console, cancel);
        return Report(options, few, many, seconds, console);
    }

    private static async Task<IReadOnlyList<TalkFigures>> MeasureAsync(
        SessionsOptions options, Talk talk, int sessions, IAnsiConsole console, CancellationToken cancel)
    {
        var trials = new List<TalkFigures> { await talk.WakeAsync(cancel) };
        for (var trial = 0; trial < options.Trials; trial++)
        {
            var one = await talk.MeasureAsync(cancel);
            trials.Add(one);
            console.WriteLine(
                $"{sessions,8} sessions  trial {trial + 1}/{options.Trials}  cpu {one.CpuUs,7:0.0} us"
                + $"  wall {one.WallUs,7:0.0} us a message  ({one.Messages} messages, {one.Unheard} unheard)");
        }

        return trials;
    }

    private static (JsonObject Report, bool IsExact) Report(
        SessionsOptions options,
        IReadOnlyList<TalkFigures> few,
        IReadOnlyList<TalkFigures> many,
        double seconds,
        IAnsiConsole console)
    {
        var (cpu, wall) = (Times(one => one.CpuUs), Times(one => one.WallUs));
        var isExact = few.Concat(many).All(one => one.Unheard == 0);
        console.WriteLine(
            $"{options.Sessions} sessions beside {options.Connected}: processor time x{cpu}, time x{wall} a message;"
            + $" aimed at: x{Target}, {(cpu <= Target ? "reached" : "missed")}");
        var report = new JsonObject
        {
            ["run"] = JsonSerializer.SerializeToNode(options, ReportFile.Json),
            ["few"] = Phase(options.Connected, few),
            ["many"] = Phase(options.Sessions, many),
            ["opening_seconds"] = seconds,
            ["cpu_many_to_few"] = cpu,
            ["wall_many_to_few"] = wall,
            ["target"] = Target,
            ["is_reached"] = cpu <= Target,
            ["exact"] = isExact,
        };
        return (report, isExact);

        double Times(Func<TalkFigures, double> figure) => Ratio.Of(Of(many, figure), Of(few, figure));
    }

    // The first one woke the sessions; it counts for what was heard, not for the time.
    private static double Of(IReadOnlyList<TalkFigures> trials, Func<TalkFigures, double> figure) =>
        Median.Of(trials.Skip(1).Select(figure));

    private static JsonObject Phase(int sessions, IReadOnlyList<TalkFigures> trials) => new()
    {
        ["sessions"] = sessions,
        ["woken"] = trials[0].Messages,
        ["cpu_us"] = Of(trials, one => one.CpuUs),
        ["wall_us"] = Of(trials, one => one.WallUs),
        ["trials"] = JsonSerializer.SerializeToNode(trials.Skip(1), ReportFile.Json),
    };
}
