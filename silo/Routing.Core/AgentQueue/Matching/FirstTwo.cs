namespace Routing.Core.AgentQueue.Matching;

/// <summary>The nearest two of what was offered; equally near ones in ranking order.</summary>
internal struct FirstTwo
{
    private (Distance Distance, RankKey Key) first;
    private (Distance Distance, RankKey Key) second;

    /// <summary>How many were offered.</summary>
    public int Offered { get; private set; }

    /// <summary>Whether there are two, and both are nearer than any that is that far away.</summary>
    public readonly bool AreNearerThan(Distance distance) => Offered > 1 && second.Distance.CompareTo(distance) < 0;

    public void Offer(Distance distance, RankKey key)
    {
        if (Offered == 0 || IsBefore(distance, key, first))
        {
            (first, second) = ((distance, key), first);
        }
        else if (Offered == 1 || IsBefore(distance, key, second))
        {
            second = (distance, key);
        }

        Offered++;
    }

    public readonly Choice? Of(int candidates, bool hasDistance = true) => Offered == 0
        ? null
        : new(
            candidates,
            first.Key.Agent,
            Offered > 1 ? second.Key.Agent : null,
            hasDistance ? first.Distance : null);

    private static bool IsBefore(Distance distance, RankKey key, (Distance Distance, RankKey Key) other)
    {
        var nearer = distance.CompareTo(other.Distance);
        return nearer < 0 || (nearer == 0 && key.CompareTo(other.Key) < 0);
    }
}
