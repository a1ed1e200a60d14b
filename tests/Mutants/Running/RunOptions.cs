namespace Routing.Mutants.Running;

/// <summary>What to run.</summary>
/// <param name="Sample">How many mutants, spread over the files; null for all.</param>
/// <param name="Seed">Chooses the mutants, and the random stories they are asked.</param>
/// <param name="File">Only files whose path contains this; null for every file.</param>
/// <param name="Parallel">How many workers run at once.</param>
/// <param name="Stories">How many random stories each mutant is asked, all properties together.</param>
/// <param name="Json">Where to write the results as JSON; null for nowhere.</param>
internal sealed record RunOptions(
    int? Sample, int Seed, string? File, int Parallel, int Stories, FileInfo? Json);
