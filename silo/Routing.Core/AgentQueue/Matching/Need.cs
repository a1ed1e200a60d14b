using Routing.Core.Versions;

namespace Routing.Core.AgentQueue.Matching;

/// <summary>
/// The free agents who cover one need, floor by floor in ranking order. The first of each floor stand in a ranking of
/// their own, so that the first and second of all are found without looking at the floors one by one.
/// </summary>
internal sealed class Need(SkillSet skills, int number)
{
    private readonly SortedBlocks<Head> heads = new();
    private readonly List<OnFloor?> floors = [];

    public SkillSet Skills { get; } = skills;

    /// <summary>Counts the needs in the order they became known.</summary>
    public int Number { get; } = number;

    /// <summary>How many free agents cover the need.</summary>
    public int Count { get; private set; }

    public Serving Serving { get; set; }

    /// <summary>The free agents who cover the need, in ranking order on each floor.</summary>
    public IEnumerable<RankKey> Keys
    {
        get
        {
            foreach (var on in floors.OfType<OnFloor>())
            {
                foreach (var key in on.Keys)
                {
                    yield return key;
                }
            }
        }
    }

    public void Add(Floor floor, RankKey key)
    {
        var on = On(floor);
        on.Keys.Add(key);
        Count++;
        Crown(on);
    }

    public void Remove(Floor floor, RankKey key)
    {
        var on = On(floor);
        on.Keys.Remove(key);
        Count--;
        Crown(on);
    }

    public void Move(Floor floor, RankKey before, RankKey after)
    {
        var on = On(floor);
        on.Keys.Replace(before, after);
        Crown(on);
    }

    /// <summary>The first and second of all floors; null when nobody is free.</summary>
    public Choice? Choose()
    {
        if (heads.First is not { } best)
        {
            return null;
        }

        var second = best.On.Keys.Second;
        if (heads.Second is { } next && (second is not { } own || next.Key.CompareTo(own) < 0))
        {
            second = next.Key;
        }

        return new(Count, best.Key.Agent, second?.Agent);
    }

    /// <summary>
    /// Offers whoever is on the floor of a seat, but not in its row, then those of the other floors; stops when the
    /// nearest two are known.
    /// </summary>
    public void OfferBeyondTheRow(Floor floor, AgentProfile away, ref FirstTwo nearest)
    {
        var sameFloor = new Distance(Nearness.SameFloor, 0);
        foreach (var key in On(floor).Keys)
        {
            if (nearest.Offered > 1)
            {
                return;
            }

            if (key.Agent.Seat.Row != away.Seat.Row)
            {
                nearest.Offer(sameFloor, key);
            }
        }

        foreach (var on in floors)
        {
            if (on is not null && on.Floor != floor)
            {
                on.Offer(
                    new(on.Floor.Site == floor.Site ? Nearness.SameSite : Nearness.Anywhere, 0), ref nearest);
            }
        }
    }

    private OnFloor On(Floor floor)
    {
        while (floors.Count <= floor.Number)
        {
            floors.Add(null);
        }

        return floors[floor.Number] ??= new(floor);
    }

    // Whoever is first on the floor now stands among the heads.
    private void Crown(OnFloor on)
    {
        var first = on.Keys.First;
        if (first is { } same && on.Head is { } old && ReferenceEquals(same.Agent, old.Agent)
            && same.CompareTo(old) == 0)
        {
            return;
        }

        if (on.Head is { } before)
        {
            heads.Remove(new(before, on));
        }

        on.Head = first;
        if (first is { } after)
        {
            heads.Add(new(after, on));
        }
    }

    private sealed class OnFloor(Floor floor)
    {
        public Floor Floor { get; } = floor;

        public SortedBlocks<RankKey> Keys { get; } = new();

        public RankKey? Head { get; set; }

        public void Offer(Distance distance, ref FirstTwo nearest)
        {
            if (Keys.First is not { } first || nearest.AreNearerThan(distance))
            {
                return;
            }

            nearest.Offer(distance, first);
            if (Keys.Second is { } second)
            {
                nearest.Offer(distance, second);
            }
        }
    }

    private readonly record struct Head(RankKey Key, OnFloor On) : IComparable<Head>
    {
        public int CompareTo(Head other) => Key.CompareTo(other.Key);
    }
}
