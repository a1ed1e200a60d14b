using Routing.Mutants.Making;

namespace Routing.Mutants.Running;

/// <summary>A mutant that compiled, and what became of it.</summary>
internal sealed record Outcome(Mutant Mutant, Fate Fate, string? Test, string? Because);

/// <summary>Runs mutants until enough are run; those that do not compile do not count.</summary>
internal sealed class MutantRun(CoreSource source, RunOptions options) : IDisposable
{
    private readonly Lock gate = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mutants");
    private int made;

    /// <summary>Runs the tests over the unchanged core; they must pass, or nothing can be said of mutants.</summary>
    public async Task<Verdict> RunUnchangedAsync()
    {
        var core = FileOf("unchanged");
        if (source.Compile(core) is { } mistake)
        {
            return new(Fate.Crashed, "compiling the core", mistake, new Dictionary<string, TimeSpan>());
        }

        using var worker = new WorkerProcess(options);
        return await worker.AskAsync(core, [], TimeSpan.FromMinutes(2));
    }

    /// <summary>Runs mutants, in order, until enough are run or it is stopped; gives those that were run.</summary>
    public async Task<IReadOnlyList<Outcome>> RunAsync(
        IEnumerable<Mutant> mutants, Verdict unchanged, Action<Outcome> tell, CancellationToken cancel)
    {
        var order = new TestOrder(unchanged.Took);
        var each = TimeSpan.FromSeconds(10) + (unchanged.Took.Values.Max() * 5);
        var queue = new Queue<Mutant>(mutants);
        var outcomes = new List<Outcome>();
        var workers = Enumerable.Range(0, options.Parallel);
        await Task.WhenAll(workers.Select(_ => Task.Run(WorkAsync, CancellationToken.None)));
        return outcomes;

        async Task WorkAsync()
        {
            using var worker = new WorkerProcess(options);
            while (!cancel.IsCancellationRequested && Next(queue) is var (mutant, core))
            {
                var verdict = await worker.AskAsync(core, order.Now(), each);
                File.Delete(core);
                if (cancel.IsCancellationRequested)
                {
                    // What stops this process may have stopped the worker too: that says nothing of the mutant.
                    return;
                }

                order.Noticed(verdict.Test ?? "");
                var outcome = new Outcome(mutant, verdict.Fate, verdict.Test, verdict.Because);
                lock (gate)
                {
                    outcomes.Add(outcome);
                    tell(outcome);
                }
            }
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private (Mutant Mutant, string Core)? Next(Queue<Mutant> queue)
    {
        lock (gate)
        {
            while (made < (options.Sample ?? int.MaxValue) && queue.TryDequeue(out var mutant))
            {
                var core = FileOf($"{made}");
                if (source.TryCompile(mutant, core))
                {
                    made++;
                    return (mutant, core);
                }
            }

            return null;
        }
    }

    private string FileOf(string name) => Path.Combine(folder.FullName, $"{name}.dll");
}
