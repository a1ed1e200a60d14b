using System.Text.Json;
using System.Text.Json.Serialization;
using Routing.Mutants.Running;

namespace Routing.Mutants.Telling;

/// <summary>Tells what became of the mutants.</summary>
internal static class Report
{
    /// <summary>How many of a hundred mutants must be noticed.</summary>
    private const double Least = 90;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static void Tell(Outcome outcome)
    {
        if (outcome.Fate == Fate.Survived)
        {
            Console.WriteLine($"survived: {outcome.Mutant}");
        }
    }

    /// <summary>Tells the figures; true when enough were noticed.</summary>
    public static bool Close(IReadOnlyList<Outcome> outcomes)
    {
        foreach (var file in outcomes.GroupBy(outcome => outcome.Mutant.File).OrderBy(file => file.Key))
        {
            Console.WriteLine($"{Noticed(file),5} of {file.Count(),4} noticed in {file.Key}");
        }

        var noticed = Noticed(outcomes);
        var percent = 100.0 * noticed / Math.Max(1, outcomes.Count);
        var late = outcomes.Count(outcome => outcome.Fate == Fate.TimedOut);
        var crashed = outcomes.Count(outcome => outcome.Fate == Fate.Crashed);
        Console.WriteLine(
            $"{noticed} of {outcomes.Count} mutants noticed ({late} by the clock, {crashed} by a crash), "
            + $"{outcomes.Count - noticed} survived: {percent:0.0} %, at least {Least} %");
        return percent >= Least;
    }

    public static void Write(FileInfo? file, IReadOnlyList<Outcome> outcomes)
    {
        if (file is not null)
        {
            File.WriteAllText(file.FullName, JsonSerializer.Serialize(
                new
                {
                    Mutants = outcomes.Count,
                    Noticed = Noticed(outcomes),
                    Outcomes = outcomes.Select(one => new
                    {
                        one.Mutant.File,
                        one.Mutant.Line,
                        one.Mutant.Member,
                        one.Mutant.Before,
                        one.Mutant.After,
                        one.Fate,
                        one.Test,
                        one.Because,
                    }),
                },
                Json));
        }
    }

    private static int Noticed(IEnumerable<Outcome> outcomes) =>
        outcomes.Count(outcome => outcome.Fate != Fate.Survived);
}
