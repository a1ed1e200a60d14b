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
    private readonly int hash;

    private SkillSet(ImmutableArray<string> skills)
    {
        Skills = skills;
        canonical = string.Join(',', skills);
        hash = StringComparer.Ordinal.GetHashCode(canonical);
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
    public bool Covers(SkillSet need)
    {
        // Both are sorted: one walk over what is held finds all that is needed, in order.
        var held = 0;
        foreach (var skill in need.Skills)
        {
            while (held < Skills.Length && string.CompareOrdinal(Skills[held], skill) < 0)
            {
                held++;
            }

            if (held == Skills.Length || Skills[held] != skill)
            {
                return false;
            }
        }

        return true;
    }

    public bool Equals(SkillSet? other) =>
        ReferenceEquals(this, other) || (other is not null && hash == other.hash && canonical == other.canonical);

    public override bool Equals(object? obj) => Equals(obj as SkillSet);

    public override int GetHashCode() => hash;

    public int CompareTo(SkillSet? other) => string.CompareOrdinal(canonical, other?.canonical);

    public override string ToString() => canonical;
}
