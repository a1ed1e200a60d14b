namespace Routing.Shops.Reading;

/// <summary>The names that a field may hold: quick to look up, and as a sentence says them.</summary>
/// <param name="what">What they are, such as "a queue of this file".</param>
internal sealed class KnownNames(IReadOnlyList<string> names, string what)
{
    private readonly HashSet<string> all = new(names, StringComparer.Ordinal);

    /// <summary>What would be right.</summary>
    public string Right { get; } = $"{what}: {Short.Names(names)}";

    public bool Contains(string name) => all.Contains(name);
}
