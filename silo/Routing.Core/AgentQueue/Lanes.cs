using System.Collections.Immutable;
using Routing.Core.AgentQueue.Matching;
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

    /// <summary>The least key among the lanes whose skills some free agent covers.</summary>
    public TKey? FirstCoveredBy(FreeAgents free)
    {
        TKey? first = null;
        foreach (var lane in lanes)
        {
            if (!lane.Keys.IsEmpty && !(first is { } least && least.CompareTo(lane.Keys.Min) < 0)
                && free.HaveAnyFor(lane.Skills))
            {
                first = lane.Keys.Min;
            }
        }

        return first;
    }

    /// <summary>The least key among the lanes whose skills these cover.</summary>
    public TKey? FirstFor(SkillSet skills)
    {
        TKey? first = null;
        foreach (var lane in lanes)
        {
            if (!lane.Keys.IsEmpty && skills.Covers(lane.Skills)
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
}
