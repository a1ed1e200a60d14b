using System.Collections.Immutable;
using Routing.Core.Versions;

namespace Routing.Core.AgentQueue;

/// <summary>
/// Sorted keys, one lane for each set of skills, so that a search steps over whole lanes and never over single keys
/// that do not fit. A queue has few different sets of skills; an empty lane stays, as its skills will come again.
/// </summary>
public sealed class Lanes<TKey>
    where TKey : struct, IComparable<TKey>
{
    public static readonly Lanes<TKey> Empty = new([], 0);

    private readonly ImmutableArray<Lane> lanes;

    private Lanes(ImmutableArray<Lane> lanes, int count)
    {
        this.lanes = lanes;
        Count = count;
    }

    public int Count { get; }

    public bool IsEmpty => Count == 0;

    public Lanes<TKey> Add(SkillSet skills, TKey key)
    {
        var i = IndexOf(skills);
        return i < 0
            ? new(lanes.Add(new(skills, new VersionedSortedSet<TKey>().With(key))), Count + 1)
            : new(lanes.SetItem(i, lanes[i] with { Keys = lanes[i].Keys.With(key) }), Count + 1);
    }

    public Lanes<TKey> Remove(SkillSet skills, TKey key)
    {
        var i = IndexOf(skills);
        var keys = lanes[i].Keys.Without(key);
        return new(lanes.SetItem(i, lanes[i] with { Keys = keys }), Count - 1);
    }

    /// <summary>One key takes the place of another in the same lane.</summary>
    public Lanes<TKey> Move(SkillSet skills, TKey before, TKey after)
    {
        var i = IndexOf(skills);
        return new(lanes.SetItem(i, lanes[i] with { Keys = lanes[i].Keys.Without(before).With(after) }), Count);
    }

    /// <summary>The lanes whose skills pass a test.</summary>
    public IEnumerable<VersionedSortedSet<TKey>> Where(Func<SkillSet, bool> test)
    {
        foreach (var lane in lanes)
        {
            if (test(lane.Skills))
            {
                yield return lane.Keys;
            }
        }
    }

    /// <summary>The least key among the lanes whose skills some lane of the others covers.</summary>
    public TKey? FirstCoveredBy<TOther>(Lanes<TOther> others)
        where TOther : struct, IComparable<TOther>
    {
        TKey? first = null;
        foreach (var lane in lanes)
        {
            if (!lane.Keys.IsEmpty && others.HaveAnyThatCovers(lane.Skills)
                && !(first is { } least && least.CompareTo(lane.Keys.Min) < 0))
            {
                first = lane.Keys.Min;
            }
        }

        return first;
    }

    /// <summary>The skills of the lanes that are not empty.</summary>
    public IEnumerable<SkillSet> Skills() => lanes.Where(lane => !lane.Keys.IsEmpty).Select(lane => lane.Skills);

    /// <summary>The first keys of all lanes together, in order.</summary>
    public IReadOnlyList<TKey> First(int most) =>
        [.. lanes.SelectMany(lane => lane.Keys.Take(most)).Order().Take(most)];

    /// <summary>Every key of every lane, unsorted between lanes.</summary>
    public IEnumerable<(SkillSet Skills, TKey Key)> All() =>
        lanes.SelectMany(lane => lane.Keys.Select(key => (lane.Skills, key)));

    /// <summary>How many keys come before this one, over all lanes.</summary>
    public int CountBefore(TKey key)
    {
        var before = 0;
        foreach (var lane in lanes)
        {
            before += lane.Keys.CountBefore(key);
        }

        return before;
    }

    /// <summary>The least and second least key among the lanes that pass, and how many keys those lanes have.</summary>
    public Least FindLeast(SkillSet skills, LanesThat that)
    {
        var found = default(Least);
        foreach (var lane in lanes)
        {
            if (!lane.Keys.IsEmpty
                && (that == LanesThat.Cover ? lane.Skills.Covers(skills) : skills.Covers(lane.Skills)))
            {
                found = found.With(lane.Keys);
            }
        }

        return found;
    }

    private bool HaveAnyThatCovers(SkillSet need)
    {
        foreach (var lane in lanes)
        {
            if (!lane.Keys.IsEmpty && lane.Skills.Covers(need))
            {
                return true;
            }
        }

        return false;
    }

    private int IndexOf(SkillSet skills)
    {
        for (var i = 0; i < lanes.Length; i++)
        {
            if (ReferenceEquals(lanes[i].Skills, skills) || lanes[i].Skills.Equals(skills))
            {
                return i;
            }
        }

        return -1;
    }

    private readonly record struct Lane(SkillSet Skills, VersionedSortedSet<TKey> Keys);

    /// <summary>The least keys found so far.</summary>
    public readonly record struct Least(int Count, TKey? First, TKey? Second)
    {
        internal Least With(VersionedSortedSet<TKey> keys)
        {
            var best = new Least(Count + keys.Count, First, Second).Insert(keys.Min);
            return keys.Second is { } next ? best.Insert(next) : best;
        }

        private Least Insert(TKey key) =>
            First is not { } first || key.CompareTo(first) < 0 ? this with { First = key, Second = First }
            : Second is not { } second || key.CompareTo(second) < 0 ? this with { Second = key }
            : this;
    }
}

/// <summary>Which lanes pass: those whose skills cover what is asked, or those that the asked skills cover.</summary>
public enum LanesThat
{
    /// <summary>Agents who can serve a session of these needs.</summary>
    Cover,

    /// <summary>Sessions that an agent of these skills can serve.</summary>
    AreCovered,
}
