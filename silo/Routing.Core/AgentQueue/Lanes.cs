using Routing.Core.AgentQueue.Matching;
using Routing.Core.Versions;

namespace Routing.Core.AgentQueue;

/// <summary>
/// Sorted keys, one lane for each set of skills, so that a search steps over whole lanes and never over single keys
/// that do not fit. A queue has few different sets of skills; an empty lane stays, as its skills will come again.
/// Every version stays readable; see <see cref="Versioned{TBody, TChange}"/>.
/// </summary>
public sealed class Lanes<TKey> : Versioned<LaneBody<TKey>, LaneChange<TKey>>
    where TKey : struct, IComparable<TKey>
{
    /// <summary>No lanes, the first of the versions.</summary>
    public Lanes()
        : this(new LaneBody<TKey>())
    {
    }

    /// <summary>These keys, the first of the versions.</summary>
    public Lanes(IEnumerable<(SkillSet Skills, TKey Key)> keys)
        : this()
    {
        foreach (var (skills, key) in keys)
        {
            Body.Make(new(skills, key, IsIn: true));
        }
    }

    private Lanes(LaneBody<TKey> body)
        : base(body)
    {
    }

    public int Count => Body.Count;

    public bool IsEmpty => Body.Count == 0;

    public Lanes<TKey> Add(SkillSet skills, TKey key) => Changed(new(skills, key, IsIn: true));

    public Lanes<TKey> Remove(SkillSet skills, TKey key) => Changed(new(skills, key, IsIn: false));

    /// <summary>The least key among the lanes whose skills some free agent covers.</summary>
    public TKey? FirstCoveredBy(FreeAgents free)
    {
        TKey? first = null;
        foreach (var (skills, keys) in Body.Lanes)
        {
            if (keys.First is { } key && !(first is { } least && least.CompareTo(key) < 0) && free.HaveAnyFor(skills))
            {
                first = key;
            }
        }

        return first;
    }

    /// <summary>The least key among the lanes whose skills these cover.</summary>
    public TKey? FirstFor(SkillSet skills)
    {
        TKey? first = null;
        foreach (var (need, keys) in Body.Lanes)
        {
            if (keys.First is { } key && !(first is { } least && least.CompareTo(key) < 0) && skills.Covers(need))
            {
                first = key;
            }
        }

        return first;
    }

    /// <summary>Whether a lane is not empty whose skills nobody covers who gets chats at all.</summary>
    public bool HasAnyWithoutServing(FreeAgents agents)
    {
        foreach (var (need, keys) in Body.Lanes)
        {
            if (keys.First is not null && agents.ServingAgents(need) == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The skills of the lanes that are not empty.</summary>
    public IReadOnlyList<SkillSet> Skills()
    {
        var skills = new List<SkillSet>();
        foreach (var (need, keys) in Body.Lanes)
        {
            if (keys.First is not null)
            {
                skills.Add(need);
            }
        }

        return skills;
    }

    /// <summary>The first keys of all lanes together, in order.</summary>
    public IReadOnlyList<TKey> First(int most)
    {
        var first = new List<TKey>();
        foreach (var (_, keys) in Body.Lanes)
        {
            var left = most;
            foreach (var key in keys)
            {
                if (left-- == 0)
                {
                    break;
                }

                first.Add(key);
            }
        }

        return [.. first.Order().Take(most)];
    }

    /// <summary>Every key of every lane, unsorted between lanes.</summary>
    public IReadOnlyList<(SkillSet Skills, TKey Key)> All()
    {
        var all = new List<(SkillSet Skills, TKey Key)>(Body.Count);
        foreach (var (skills, keys) in Body.Lanes)
        {
            foreach (var key in keys)
            {
                all.Add((skills, key));
            }
        }

        return all;
    }

    /// <summary>How many keys come before this one, over all lanes.</summary>
    public int CountBefore(TKey key)
    {
        var before = 0;
        foreach (var (_, keys) in Body.Lanes)
        {
            before += keys.CountBefore(key);
        }

        return before;
    }

    private protected override LaneChange<TKey> Make(LaneBody<TKey> body, LaneChange<TKey> change)
    {
        body.Make(change);
        return change with { IsIn = !change.IsIn };
    }

    private Lanes<TKey> Changed(LaneChange<TKey> change)
    {
        var lanes = Body;
        return Handed(new Lanes<TKey>(lanes), Make(lanes, change));
    }
}
