namespace Routing.Core.Views;

/// <summary>Where a session stands, for those who see it.</summary>
public enum SessionStatus
{
    Waiting,
    Active,
    Closed,
}

/// <summary>Who reads a session: staff sees notes and reasons, a buyer does not.</summary>
public enum Audience
{
    Buyer,
    Staff,
}

public sealed record BuyerFace(string Id, string Name, Tier Tier, string Language, string? LooksAt);

public sealed record AgentFace(string Id, string Name);

/// <summary>The head of a session's page: all but the transcript. Moments in Unix milliseconds.</summary>
/// <param name="Because">Why that agent has the chat; for staff.</param>
/// <param name="ServedAt">When an agent of this session last had or answered it; for staff.</param>
public sealed record SessionHead(
    string Session,
    SessionStatus Status,
    string Queue,
    BuyerFace Buyer,
    AgentFace? Agent,
    int? Position,
    int? WaitSeconds,
    long OpenedAt,
    long? RoundSince,
    bool Late,
    string? ClosedBy,
    int? Stars,
    Reason? Because,
    long? ServedAt);

/// <summary>One line of a transcript.</summary>
/// <param name="Number">The transcript number of a message; null for a happening (someone joined, …).</param>
/// <param name="From">buyer, agent or system.</param>
/// <param name="Kind">text, welcome, waiting, away; or joined, transferred, closed, rated, late.</param>
/// <param name="By">The agent's name-id when an agent wrote or acted.</param>
/// <param name="Id">The sender's client message id.</param>
/// <param name="Staff">True for lines that buyers never see.</param>
public sealed record Entry(
    int? Number,
    long At,
    string From,
    string Kind,
    string? By,
    string? Name,
    string Text,
    string? Id,
    bool? Staff);
