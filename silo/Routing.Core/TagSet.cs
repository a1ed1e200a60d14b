using System.Collections.Immutable;

namespace Routing.Core;

/// <summary>
/// The tags of a session, in the order they were given; equal lists are equal values. A tag is the same in capital and
/// small letters.
/// </summary>
public sealed class TagSet : IEquatable<TagSet>
{
    /// <summary>So many tags can a session have.</summary>
    public const int Most = 8;

    /// <summary>The longest tag, in UTF-16 units.</summary>
    public const int Longest = 24;

    public static readonly TagSet None = new([]);

    private readonly int hash;

    private TagSet(ImmutableArray<string> tags)
    {
        Tags = tags;
        hash = StringComparer.Ordinal.GetHashCode(string.Join('\n', tags));
    }

    public ImmutableArray<string> Tags { get; }

    public bool IsEmpty => Tags.IsEmpty;

    /// <summary>Those given; the first ones when there are more than a session can have.</summary>
    public static TagSet Of(params IEnumerable<string> tags)
    {
        ImmutableArray<string> kept = [.. tags.Take(Most)];
        return kept.IsEmpty ? None : new(kept);
    }

    public static bool AreSame(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    public bool Has(string tag) => Tags.Any(one => AreSame(one, tag));

    public bool Equals(TagSet? other) =>
        ReferenceEquals(this, other) || (other is not null && hash == other.hash && Tags.SequenceEqual(other.Tags));

    public override bool Equals(object? obj) => Equals(obj as TagSet);

    public override int GetHashCode() => hash;

    public override string ToString() => string.Join(", ", Tags);
}
