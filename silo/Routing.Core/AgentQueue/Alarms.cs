namespace Routing.Core.AgentQueue;

/// <summary>What the lead is told about a session, until it is over.</summary>
[Flags]
public enum Alarms
{
    None = 0,

    /// <summary>A round has been open for too long, and nobody is free to cover it.</summary>
    NoCover = 1,

    /// <summary>An agent asked for the lead.</summary>
    Escalation = 2,

    /// <summary>A complaint was not settled in time.</summary>
    Complaint = 4,
}

/// <summary>A session about which the lead is told something, oldest first.</summary>
public readonly record struct AlarmKey(Instant Since, SessionId Session) : IComparable<AlarmKey>
{
    public int CompareTo(AlarmKey other)
    {
        var since = Since.CompareTo(other.Since);
        return since != 0 ? since : Session.CompareTo(other.Session);
    }
}
