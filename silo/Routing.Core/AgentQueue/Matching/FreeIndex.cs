namespace Routing.Core.AgentQueue.Matching;

/// <summary>
/// The body of <see cref="FreeAgents"/>: the free agents by need and floor in ranking order, and by row and desk. A
/// need is learned when it is first asked for. What is learned (needs, groups of skills, floors) belongs to no
/// version: it only says where agents are looked for, never who is there.
/// </summary>
public sealed class FreeIndex
{
    /// <summary>
    /// Needs that are kept in order. Each costs every agent who covers it a little whenever his place changes; what
    /// is asked beyond them is answered by looking at every free agent.
    /// </summary>
    internal const int MostNeeds = 256;

    private readonly Dictionary<SkillSet, Need> needs = [];
    private readonly Need everyone = new(SkillSet.None, 0);
    private readonly Spots spots;

    internal FreeIndex(IRanking ranking)
    {
        Ranking = ranking;
        needs.Add(SkillSet.None, everyone);
        spots = new(needs.Values);
    }

    internal IRanking Ranking { get; }

    internal int Count => everyone.Count;

    internal IEnumerable<RankKey> Keys => everyone.Keys;

    /// <summary>The need in order; null when there are too many.</summary>
    internal Need? Find(SkillSet skills) => needs.TryGetValue(skills, out var known) ? known : Learned(skills);

    /// <summary>Whether the index has the same to say of both.</summary>
    internal bool AreAlike(AgentState before, AgentState after) =>
        ReferenceEquals(before.Profile, after.Profile) && before.IsServing == after.IsServing
            && before.IsFree == after.IsFree
            && (!after.IsFree || Ranking.KeyOf(before).CompareTo(Ranking.KeyOf(after)) == 0);

    internal void Make(AgentChange change)
    {
        var (before, after) = change;
        Serve(before, after);
        if (before is { IsFree: true } && after is { IsFree: true } && ReferenceEquals(before.Profile, after.Profile))
        {
            Move(spots.Of(after.Profile), Ranking.KeyOf(before), Ranking.KeyOf(after));
            return;
        }

        if (before is { IsFree: true })
        {
            Remove(spots.Of(before.Profile), Ranking.KeyOf(before));
        }

        if (after is { IsFree: true })
        {
            Add(spots.Of(after.Profile), Ranking.KeyOf(after));
        }
    }

    internal Serving Serving(SkillSet skills)
    {
        if (Find(skills) is { } need)
        {
            return need.Serving;
        }

        var all = default(Serving);
        foreach (var group in spots.Groups)
        {
            all = group.Skills.Covers(skills) ? all + group.Serving : all;
        }

        return all;
    }

    internal bool HaveAnyFor(SkillSet skills) =>
        Find(skills) is { } need ? need.Count > 0 : Scanned(skills, near: null).Offered > 0;

    internal Choice? Choose(SkillSet skills)
    {
        if (Find(skills) is { } need)
        {
            return need.Choose();
        }

        var first = Scanned(skills, near: null);
        return first.Of(first.Offered, hasDistance: false);
    }

    internal Choice? Nearest(AgentState away, SkillSet skills)
    {
        if (Find(skills) is not { } need)
        {
            var scanned = Scanned(skills, away.Profile);
            return scanned.Of(scanned.Offered);
        }

        var nearest = default(FirstTwo);
        var spot = spots.Of(away.Profile);
        OfferTheRow(spot, need, ref nearest);
        if (nearest.Offered < 2)
        {
            need.OfferBeyondTheRow(spot.Floor, away.Profile, ref nearest);
        }

        return nearest.Of(need.Count - (away.IsFree && spot.Group.Covers(need) ? 1 : 0));
    }

    // The slower path: every free agent who covers a need beyond the most, except the one who is away.
    private FirstTwo Scanned(SkillSet skills, AgentProfile? near)
    {
        var first = default(FirstTwo);
        foreach (var key in Keys)
        {
            if (key.Agent.Id != near?.Id && key.Agent.Skills.Covers(skills))
            {
                first.Offer(near is null ? default : Distance.Between(near.Seat, key.Agent.Seat), key);
            }
        }

        return first;
    }

    // Outwards from the agent's own desk, first to the one side, then to the other for as long as it is not farther.
    private static void OfferTheRow(Spot spot, Need need, ref FirstTwo nearest)
    {
        var desk = spot.Profile.Seat.Desk;
        foreach (var there in spot.Row.From(DeskKey.StartOf(desk)))
        {
            if (nearest.Offered > 1)
            {
                break;
            }

            if (there.Group.Covers(need) && there.Key.Agent.Id != spot.Profile.Id)
            {
                nearest.Offer(new(Nearness.SameRow, there.Desk - desk), there.Key);
            }
        }

        foreach (var there in spot.Row.Below(DeskKey.StartOf(desk)))
        {
            var distance = new Distance(Nearness.SameRow, desk - there.Desk);
            if (nearest.AreNearerThan(distance))
            {
                break;
            }

            if (there.Group.Covers(need))
            {
                nearest.Offer(distance, there.Key);
            }
        }
    }

    private Need? Learned(SkillSet skills)
    {
        if (needs.Count == MostNeeds)
        {
            return null;
        }

        var need = new Need(skills, needs.Count);
        needs.Add(skills, need);
        foreach (var group in spots.Groups)
        {
            group.Learn(need);
        }

        foreach (var key in Keys)
        {
            var spot = spots.Of(key.Agent);
            if (spot.Group.Covers(need))
            {
                need.Add(spot.Floor, key);
            }
        }

        return need;
    }

    private void Serve(AgentState? before, AgentState? after)
    {
        var isSame = before?.IsServing == after?.IsServing && ReferenceEquals(before?.Profile, after?.Profile);
        if (!isSame && before is { IsServing: true })
        {
            spots.Of(before.Profile).Group.Serve(new(-1, -before.Profile.Slots));
        }

        if (!isSame && after is { IsServing: true })
        {
            spots.Of(after.Profile).Group.Serve(new(1, after.Profile.Slots));
        }
    }

    private static void Move(Spot spot, RankKey before, RankKey after)
    {
        spot.Row.Replace(spot.At(before), spot.At(after));
        foreach (var need in spot.Group.Needs)
        {
            need.Move(spot.Floor, before, after);
        }
    }

    private static void Add(Spot spot, RankKey key)
    {
        spot.Row.Add(spot.At(key));
        foreach (var need in spot.Group.Needs)
        {
            need.Add(spot.Floor, key);
        }
    }

    private static void Remove(Spot spot, RankKey key)
    {
        spot.Row.Remove(spot.At(key));
        foreach (var need in spot.Group.Needs)
        {
            need.Remove(spot.Floor, key);
        }
    }
}
