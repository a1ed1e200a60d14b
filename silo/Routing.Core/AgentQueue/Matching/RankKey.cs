namespace Routing.Core.AgentQueue.Matching;

/// <summary>An agent's place among the free ones: the least key is given the next chat.</summary>
/// <param name="First">What the ranking compares first.</param>
/// <param name="Second">What it compares next.</param>
/// <param name="Agent">His seat breaks ties, so that equal agents have an order everybody can see; then his id.</param>
public readonly record struct RankKey(long First, long Second, AgentProfile Agent) : IComparable<RankKey>
{
    public int CompareTo(RankKey other)
    {
        if (First != other.First)
        {
            return First < other.First ? -1 : 1;
        }

        if (Second != other.Second)
        {
            return Second < other.Second ? -1 : 1;
        }

        if (ReferenceEquals(Agent, other.Agent))
        {
            return 0;
        }

        var seat = Agent.Seat.CompareTo(other.Agent.Seat);
        return seat != 0 ? seat : Agent.Id.CompareTo(other.Agent.Id);
    }
}
