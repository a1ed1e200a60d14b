namespace Routing.Core.AgentQueue.Matching;

/// <summary>An agent's place among the free ones: the least key is given the next chat.</summary>
/// <param name="First">What the ranking compares first.</param>
/// <param name="Second">What it compares next.</param>
/// <param name="Seat">Breaks ties, so that equal agents have an order everybody can see.</param>
public readonly record struct RankKey(long First, long Second, Seat Seat, AgentId Agent) : IComparable<RankKey>
{
    public int CompareTo(RankKey other)
    {
        var first = First.CompareTo(other.First);
        if (first != 0)
        {
            return first;
        }

        var second = Second.CompareTo(other.Second);
        if (second != 0)
        {
            return second;
        }

        var seat = Seat.CompareTo(other.Seat);
        return seat != 0 ? seat : Agent.CompareTo(other.Agent);
    }
}
