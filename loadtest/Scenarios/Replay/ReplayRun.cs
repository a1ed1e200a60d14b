using System.Collections.Concurrent;
using System.Diagnostics;
using Routing.LoadTest.Runner;
using Spectre.Console;

namespace Routing.LoadTest.Scenarios.Replay;

/// <summary>Plays all copies of all dialogues at once and reports.</summary>
public static class ReplayRun
{
    private const int DifferencesShown = 5;

    /// <summary>Plays and returns the exit status.</summary>
    public static async Task<int> RunAsync(
        IReadOnlyList<Uri> servers,
        IReadOnlyList<Recording> recordings,
        ReplayOptions options,
        IAnsiConsole console,
        CancellationToken cancel)
    {
        await using var stage = new ReplayStage(servers, options);
        await stage.EnterAgentsAsync(cancel);
        var turns = recordings.Sum(recording => recording.Turns.Count) * options.Copies;
        console.WriteLine(
            $"{recordings.Count} dialogues x {options.Copies} copies, {turns} turns, {stage.Agents} agents,"
            + $" at {string.Join(" and ", servers)}");

        var watch = Stopwatch.StartNew();
        var differences = new ConcurrentQueue<string>();
        var playing = Task.WhenAll(
            from copy in Enumerable.Range(1, options.Copies)
            from recording in recordings
            select PlayAsync(recording, copy));
        await ShowAsync(console, stage.Progress, turns, playing, cancel);
        await playing;
        watch.Stop();

        Print(console, stage, recordings.Count * options.Copies, turns, watch.Elapsed, [.. differences]);
        return differences.IsEmpty ? ExitStatus.Pass : ExitStatus.Fail;

        async Task PlayAsync(Recording recording, int copy)
        {
            if (await new DialoguePlayer(stage, recording, copy).PlayAsync(cancel) is { } difference)
            {
                differences.Enqueue(difference);
            }
        }
    }

    private static async Task ShowAsync(
        IAnsiConsole console, ReplayProgress progress, int turns, Task playing, CancellationToken cancel)
    {
        if (!console.Profile.Out.IsTerminal)
        {
            return;
        }

        await console.Progress().AutoClear(true).StartAsync(async context =>
        {
            var task = context.AddTask("turns", maxValue: turns);
            while (!playing.IsCompleted)
            {
                task.Value = progress.Turns;
                task.Description = $"{progress.Turns} turns, {progress.Dialogues} dialogues done";
                await Task.WhenAny(playing, Task.Delay(200, cancel));
            }
        });
    }

    private static void Print(
        IAnsiConsole console,
        ReplayStage stage,
        int dialogues,
        int turns,
        TimeSpan time,
        IReadOnlyList<string> differences)
    {
        var (gaps, doubles, resent, reconnects) = stage.Troubles;
        console.WriteLine(
            $"{stage.Progress.Turns} of {turns} turns said and seen in {time.TotalSeconds:0.0} s"
            + $" ({stage.Progress.Turns / time.TotalSeconds:0} turns/s);"
            + $" gaps {gaps}, doubles {doubles}, sent again {resent}, reconnects {reconnects},"
            + " all mended by the clients");
        if (differences.Count == 0)
        {
            console.WriteLine(
                $"PASS: all {dialogues} transcripts equal the recording, as kept and as both ends saw them.");
            return;
        }

        console.WriteLine($"FAIL: {differences.Count} of {dialogues} transcripts differ. The first:");
        foreach (var difference in differences.Take(DifferencesShown))
        {
            console.WriteLine(difference);
        }
    }
}
