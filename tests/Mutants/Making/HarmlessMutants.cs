namespace Routing.Mutants.Making;

/// <summary>
/// Mutants that cannot change what the core does, each with the reason. The file has a paragraph each: the file and
/// the member, the line before (-), the line after (+), and why.
/// </summary>
internal sealed class HarmlessMutants(IReadOnlySet<(string Where, string Before, string After)> listed)
{
    public static HarmlessMutants Read(string path) => new(
        File.ReadAllText(path).ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Where(paragraph => !paragraph.StartsWith('#'))
            .Select(Parse)
            .ToHashSet());

    public bool Has(Mutant mutant) => listed.Contains(KeyOf(mutant));

    /// <summary>What is listed and is no mutant any more: the code has changed since.</summary>
    public IEnumerable<string> StaleAmong(IEnumerable<Mutant> mutants) =>
        listed.Except(mutants.Select(KeyOf)).Select(key => $"{key.Where}\n    - {key.Before}\n    + {key.After}");

    private static (string Where, string Before, string After) KeyOf(Mutant mutant) =>
        ($"{mutant.File} {mutant.Member}", mutant.Before, mutant.After);

    private static (string Where, string Before, string After) Parse(string paragraph) =>
        paragraph.Trim('\n').Split('\n') switch
        {
            [var where, ['-', ' ', .. var before], ['+', ' ', .. var after], var why, ..] when why.Length > 0 =>
                (where, before, after),
            _ => throw new FormatException($"not FILE MEMBER, - BEFORE, + AFTER and a reason:\n{paragraph}"),
        };
}
