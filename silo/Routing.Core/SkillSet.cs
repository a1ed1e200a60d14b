using System.Collections.Immutable;

namespace Routing.Core;

/// <summary>
/// Skills an agent holds or a session needs, in canonical form (sorted, no doubles), so that equal sets are equal
/// values and can name a lane of the waiting line.
/// </summary>
public sealed class SkillSet : IEquatable<SkillSet>, IComparable<SkillSet>
{
    public static readonly SkillSet None = new([]);

    private readonly string canonical;

    private SkillSet(ImmutableArray<string> skills)
    {
        Skills = skills;
        canonical = string.Join(',', skills);
    }

    public ImmutableArray<string> Skills { get; }

    public static SkillSet Of(params IEnumerable<string> skills)
    {
        ImmutableArray<string> sorted = [.. skills.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return sorted.IsEmpty ? None : new(sorted);
    }

    /// <summary>Reads the canonical form; the empty text is the empty set.</summary>
    public static SkillSet Parse(string canonical) =>
        canonical.Length == 0 ? None : Of(canonical.Split(','));

    /// <summary>Whether who holds this set can serve who needs <paramref name="need"/>.</summary>
    public bool Covers(SkillSet need) =>
        need.Skills.IsEmpty || ReferenceEquals(this, need) || need.Skills.All(skill => Skills.Contains(skill));

    public bool Equals(SkillSet? other) => other is not null && canonical == other.canonical;

    public override bool Equals(object? obj) => Equals(obj as SkillSet);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(canonical);

    public int CompareTo(SkillSet? other) => string.CompareOrdinal(canonical, other?.canonical);

    public override string ToString() => canonical;
}
