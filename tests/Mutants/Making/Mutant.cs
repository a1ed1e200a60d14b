namespace Routing.Mutants.Making;

/// <summary>The core with one change.</summary>
/// <param name="File">The changed file, from Routing.Core on.</param>
/// <param name="Member">The method or property it is in.</param>
/// <param name="Before">The changed lines as they were, blanks squeezed.</param>
/// <param name="After">The changed lines.</param>
/// <param name="Text">The whole changed file.</param>
internal sealed record Mutant(string File, int Line, string Member, string Before, string After, string Text)
{
    public override string ToString() => $"{File}:{Line} ({Member})\n    - {Before}\n    + {After}";
}
