using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Routing.Mutants.Running;

/// <summary>A worker as the asking side sees it. It is started when needed, and anew after it was lost.</summary>
internal sealed class WorkerProcess(RunOptions options) : IDisposable
{
    // What is loaded with a mutant is not always freed again.
    private const int MutantsEach = 40;

    private const string OneGigabyte = "0x40000000";

    private Process? process;
    private int asked;

    /// <summary>Runs the tests over a core, and stops at the first that fails.</summary>
    /// <param name="core">The file of the assembly.</param>
    /// <param name="order">The tests to run first.</param>
    /// <param name="each">How long one test may take; longer means that it never ends.</param>
    public async Task<Verdict> AskAsync(string core, string[] order, TimeSpan each)
    {
        if (asked++ % MutantsEach == 0)
        {
            End();
        }

        // A worker that is lost before any test began is not lost by this mutant: another is asked, once.
        var question = JsonSerializer.Serialize(new Question(core, order));
        var verdict = await AskAsync(question, each);
        return verdict is { Fate: Fate.Crashed, Test: null } ? await AskAsync(question, each) : verdict;
    }

    public void Dispose() => End();

    private async Task<Verdict> AskAsync(string question, TimeSpan each)
    {
        var took = new Dictionary<string, TimeSpan>();
        string? test = null;
        var clock = Stopwatch.StartNew();
        process ??= Start();
        var isAsked = await TryWriteAsync(question);
        while (true)
        {
            var (answer, fate) = isAsked ? await ReadAsync(each) : (null, Fate.Crashed);
            if (test is not null)
            {
                took[test] = clock.Elapsed;
            }

            if (answer is null)
            {
                End();
                return new(fate, test, null, took);
            }

            if (answer.IsEnd)
            {
                return new(answer.Test is null ? Fate.Survived : Fate.Noticed, answer.Test, answer.Because, took);
            }

            test = answer.Test;
            clock.Restart();
        }
    }

    private async Task<bool> TryWriteAsync(string question)
    {
        try
        {
            await process!.StandardInput.WriteLineAsync(question);
            await process.StandardInput.FlushAsync();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private async Task<(Answer? Answer, Fate Fate)> ReadAsync(TimeSpan limit)
    {
        using var late = new CancellationTokenSource(limit);
        try
        {
            var line = await process!.StandardOutput.ReadLineAsync(late.Token);
            return (line is null ? null : JsonSerializer.Deserialize<Answer>(line), Fate.Crashed);
        }
        catch (OperationCanceledException)
        {
            return (null, Fate.TimedOut);
        }
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Routing.Mutants"), Worker.Argument)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PROPERTY_SEED"] = options.Seed.ToString(CultureInfo.InvariantCulture);
        start.Environment["PROPERTY_SEQUENCES"] = options.Stories.ToString(CultureInfo.InvariantCulture);
        start.Environment["DOTNET_GCHeapHardLimit"] = OneGigabyte;
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        var started = Process.Start(start) ?? throw new InvalidOperationException("the worker did not start");
        started.BeginErrorReadLine();
        return started;
    }

    private void End()
    {
        if (process is null)
        {
            return;
        }

        process.Kill();
        process.WaitForExit();
        process.Dispose();
        process = null;
    }
}
