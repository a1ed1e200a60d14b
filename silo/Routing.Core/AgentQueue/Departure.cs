namespace Routing.Core.AgentQueue;

/// <summary>A session that departed.</summary>
/// <param name="Number">Orders the departures.</param>
public readonly record struct Departure(long Number, SessionId Session) : IComparable<Departure>
{
    public int CompareTo(Departure other) => Number.CompareTo(other.Number);
}
