using Routing.Core.BuyerSession;

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

public sealed record BuyerFace(
    string Id, string Name, Tier Tier, string Language, string? LooksAt, string? Order = null);

public sealed record AgentFace(string Id, string Name)
{
    public static AgentFace Of(AgentRef agent) => new(agent.Id.Value, agent.Name);
}

/// <summary>A transfer that the buyer may still refuse. Moments in Unix milliseconds.</summary>
/// <param name="Queue">Where it goes.</param>
/// <param name="Agent">To whom there; null for whoever is free.</param>
/// <param name="GoesAt">When it goes unless the buyer refuses.</param>
/// <param name="Note">What the agent says to his colleagues; for staff.</param>
public sealed record TransferFace(AgentFace By, string Queue, string? Agent, long GoesAt, string? Note);

/// <summary>From whom and where a transferred chat came: it can still be handed back.</summary>
public sealed record OriginFace(AgentFace By, string Queue);

/// <summary>A hold, and when the agent is reminded. Moments in Unix milliseconds.</summary>
public sealed record HoldFace(AgentFace By, long Since, long Until, string Note);

/// <summary>A flag that is set. Moments in Unix milliseconds.</summary>
public sealed record FlagFace(SessionFlag Flag, AgentFace By, long At, string Note);

/// <summary>The head of a session's page: all but the transcript. Moments in Unix milliseconds.</summary>
/// <param name="Because">Why that agent has the chat; for staff.</param>
/// <param name="ServedAt">When an agent of this session last had or answered it; for staff.</param>
/// <param name="Kept">Whether the message is kept until somebody is there.</param>
/// <param name="Transfer">A transfer that the buyer may still refuse.</param>
/// <param name="Origin">Where it was transferred from, until its agent has said something; for staff.</param>
/// <param name="Hold">For staff.</param>
/// <param name="Flags">The flags that are set, in the order they were; for staff, null for none.</param>
/// <param name="ComplaintDueAt">When a complaint must be settled; for staff.</param>
/// <param name="Escalation">What the agent asked the lead, empty when he wrote nothing; for staff.</param>
/// <param name="Tags">What it is about; for staff, null for none.</param>
/// <param name="Lead">The lead who joined.</param>
/// <param name="HelpedBy">The queue whose agent has it, when another helps out; for staff.</param>
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
    long? ServedAt,
    bool Kept = false,
    TransferFace? Transfer = null,
    OriginFace? Origin = null,
    HoldFace? Hold = null,
    IReadOnlyList<FlagFace>? Flags = null,
    long? ComplaintDueAt = null,
    string? Escalation = null,
    string? HelpedBy = null,
    IReadOnlyList<string>? Tags = null,
    AgentFace? Lead = null);

/// <summary>One line of a transcript.</summary>
/// <param name="Number">The transcript number of a message; null for a happening (someone joined, …).</param>
/// <param name="From">buyer, agent or system.</param>
/// <param name="Kind">What it is; see <see cref="EntryKind"/>.</param>
/// <param name="By">The agent's name-id when an agent wrote or acted.</param>
/// <param name="Id">The sender's client message id.</param>
/// <param name="Staff">True for lines that buyers never see.</param>
/// <param name="Detail">What else is known of a happening.</param>
public sealed record Entry(
    int? Number,
    long At,
    string From,
    string Kind,
    string? By,
    string? Name,
    string Text,
    string? Id,
    bool? Staff,
    EntryDetail? Detail = null);

/// <summary>What is known of a happening besides who and when. Moments in Unix milliseconds.</summary>
/// <param name="Queue">Where the chat goes, or which queue's agent joined to help out.</param>
/// <param name="Agent">The agent a colleague named.</param>
/// <param name="Until">A hold's end, when a complaint is due, when a queue opens, when a transfer goes.</param>
/// <param name="Because">Why that agent joined; for staff.</param>
public sealed record EntryDetail(
    SessionFlag? Flag = null, string? Queue = null, string? Agent = null, long? Until = null, Reason? Because = null);
