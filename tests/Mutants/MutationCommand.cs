using System.CommandLine;
using Routing.Mutants.Making;
using Routing.Mutants.Running;
using Routing.Mutants.Telling;

namespace Routing.Mutants;

/// <summary>The command line: breaks the core's rules in small ways, and asks the tests whether they notice.</summary>
internal static class MutationCommand
{
    private const int TooFewNoticed = 1;
    private const int CouldNotRun = 2;

    // Who stops it early still gets the report of the mutants that were run.
    private static readonly InvocationConfiguration Patient = new()
    {
        ProcessTerminationTimeout = TimeSpan.FromSeconds(60),
    };

    public static Task<int> InvokeAsync(string[] arguments) => Build().Parse(arguments).InvokeAsync(Patient);

    private static RootCommand Build()
    {
        var sample = Number("--sample", "How many mutants to run, spread over the files.", 200);
        var all = new Option<bool>("--all") { Description = "Run every mutant." };
        var seed = Number("--seed", "Chooses the mutants, and the random stories they are asked.", 1);
        var file = new Option<string?>("--file") { Description = "Only files whose path contains this." };
        var parallel = Number("--parallel", "How many mutants run at once.", 1);
        var stories = Number("--stories", "How many random stories a mutant is asked.", 1_100);
        var json = new Option<FileInfo?>("--json") { Description = "Write every mutant and its fate to this file." };
        var root = new RootCommand("Breaks the rules of Routing.Core, and asks its tests whether they notice.")
        {
            sample, all, seed, file, parallel, stories, json,
        };
        root.SetAction((line, cancel) => RunAsync(new(
            line.GetValue(all) ? null : line.GetValue(sample),
            line.GetValue(seed),
            line.GetValue(file),
            line.GetValue(parallel),
            line.GetValue(stories),
            line.GetValue(json)), cancel));
        return root;
    }

    private static async Task<int> RunAsync(RunOptions options, CancellationToken cancel)
    {
        var source = CoreSource.Read(Path.Combine(Room.Repository, "silo/Routing.Core"));
        var mutants = source.Mutants().ToList();
        var harmless = HarmlessMutants.Read(Path.Combine(Room.Repository, "tests/Mutants/harmless.txt"));
        if (harmless.StaleAmong(mutants).ToList() is { Count: > 0 } stale)
        {
            Console.WriteLine($"tests/Mutants/harmless.txt lists what is no mutant:\n{string.Join('\n', stale)}");
            return CouldNotRun;
        }

        using var run = new MutantRun(source, options);
        var unchanged = await run.RunUnchangedAsync();
        if (unchanged.Fate != Fate.Survived)
        {
            Console.WriteLine($"the tests do not pass as it is: {unchanged.Test}, {unchanged.Because}");
            return CouldNotRun;
        }

        var chosen = Sampling.Spread(mutants.Where(mutant => IsAsked(mutant, options, harmless)), options.Seed);
        var outcomes = await run.RunAsync(chosen, unchanged, Report.Tell, cancel);
        Report.Write(options.Json, outcomes);
        var status = Report.Close(outcomes) ? 0 : TooFewNoticed;
        return cancel.IsCancellationRequested ? CouldNotRun : status;
    }

    private static bool IsAsked(Mutant mutant, RunOptions options, HarmlessMutants harmless) =>
        !harmless.Has(mutant) && mutant.File.Contains(options.File ?? "", StringComparison.OrdinalIgnoreCase);

    private static Option<int> Number(string name, string description, int usually)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usually };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, out var number) && number > 0))
            {
                result.AddError($"{name} must be a whole number above 0.");
            }
        });
        return option;
    }
}
