namespace Routing.Core.Policies;

/// <summary>Who among several free agents gets the next chat; ties go by seat order.</summary>
public enum Ranking
{
    /// <summary>The lowest load per slot, then the longest idle. The default.</summary>
    LeastLoaded,

    /// <summary>The longest idle, then the lowest load per slot.</summary>
    LongestIdle,

    /// <summary>Whoever was given a chat longest ago by count, one after the other.</summary>
    RoundRobin,

    /// <summary>In proportion to the agents' weights, 10 to 200: an agent of 200 gets twice as many as one of
    /// 100.</summary>
    Weighted,
}
