namespace Routing.Core.BuyerSession;

/// <summary>A mark on a session with a text, its author and its moment.</summary>
public enum SessionFlag
{
    /// <summary>A hard one, to come back to when it is calmer; it is not closed for silence.</summary>
    Tricky,

    /// <summary>A complaint: recorded, with a clock, never dropped.</summary>
    Complaint,

    Red,
    Yellow,
    Green,
    Blue,
    Purple,
}

/// <summary>A flag that is set.</summary>
public sealed record FlagState(SessionFlag Flag, AgentRef By, Instant At, string Note);
