namespace Routing.Core.Policies;

/// <summary>
/// The rules' numbers for one shop. Every one has a trade-off, a default, a unit and bounds; the bounds are checked
/// by <see cref="PolicyValidation"/> when the shop file is read.
/// </summary>
public sealed record RoutingPolicy
{
    public static readonly RoutingPolicy Default = new();

    /// <summary>
    /// Head start of a VIP in line. More serves VIPs sooner and everybody else later. Seconds, 0-3600.
    /// </summary>
    public int VipBoostSeconds { get; init; } = 120;

    /// <summary>Head start of a member in line. Seconds, 0-3600.</summary>
    public int MemberBoostSeconds { get; init; } = 30;

    /// <summary>How long the last agent gets his buyer back even when busy. Longer keeps threads together, shorter
    /// spreads load. Hours, 0-168.</summary>
    public int AffinityStrongHours { get; init; } = 24;

    /// <summary>How long the last agent gets his buyer back when he has a free slot. Hours, 0-720.</summary>
    public int AffinityWeakHours { get; init; } = 72;

    /// <summary>Open chats an agent never exceeds, as a multiple of his slots. 1-10.</summary>
    public int HardMaximumPerSlot { get; init; } = 3;

    /// <summary>Silence of an answered buyer after which the chat weighs less. Seconds, 10-3600.</summary>
    public int IdleAfterSeconds { get; init; } = 120;

    /// <summary>What an idle chat takes of a slot. Lower packs more chats on one agent. Hundredths, 0-100.</summary>
    public int IdleCost { get; init; } = 25;

    /// <summary>When an unanswered round turns the row red. Seconds, 5-3600, below the cover.</summary>
    public int LateAfterSeconds { get; init; } = 100;

    /// <summary>When another shall answer an open round. The trade judges at 180. Seconds, 10-3600.</summary>
    public int CoverAfterSeconds { get; init; } = 150;

    /// <summary>How long the oldest in line waits before the neighbour queues are asked. Sooner spreads a peak, later
    /// leaves the neighbours to their own buyers. Seconds, 0-3600.</summary>
    public int AskNeighboursAfterSeconds { get; init; } = 20;

    /// <summary>When every queue of the shop is asked. Seconds, 0-3600, not below the neighbours.</summary>
    public int AskAllAfterSeconds { get; init; } = 40;

    /// <summary>When the lead is told that somebody waits so long. Seconds, 0-3600, not below all queues.</summary>
    public int TellLeadAfterSeconds { get; init; } = 60;

    /// <summary>How many free agents a queue holds ready for one other queue at a time. More empties a foreign line
    /// faster, less keeps agents for their own. 1-100.</summary>
    public int OffersAtOnce { get; init; } = 8;

    /// <summary>How long an agent is held ready for another queue that does not answer. Seconds, 1-120.</summary>
    public int OfferSeconds { get; init; } = 10;

    /// <summary>With so many rounds open, one of them unanswered for coverAfterSeconds makes an agent AutoAway. Lower
    /// judges sooner. 1-20.</summary>
    public int SlowReplyRounds { get; init; } = 2;

    /// <summary>How long a console may give no sign of life before its agent is AutoAway. Seconds, 30-3600.</summary>
    public int SilentConsoleSeconds { get; init; } = 300;

    /// <summary>When more than this part of a queue's agents drop off within the storm's window, it is our fault. Percent,
    /// 1-100.</summary>
    public int StormPercent { get; init; } = 30;

    /// <summary>The window in which that many drop off. Seconds, 1-60.</summary>
    public int StormWindowSeconds { get; init; } = 10;

    /// <summary>The grace after a storm, instead of the usual one. Seconds, 1-600.</summary>
    public int StormGraceSeconds { get; init; } = 60;

    /// <summary>How far apart the graces of a storm end, so that covering is spread out. Milliseconds, 0-10,000.</summary>
    public int StormSpreadMilliseconds { get; init; } = 500;

    /// <summary>How long an answered buyer may be silent before his chat is closed, when others wait. Sooner frees
    /// agents, later is kinder. Seconds, 30-86,400, not above the quiet one.</summary>
    public int CloseBusySeconds { get; init; } = 120;

    /// <summary>The same when nobody waits. Seconds, 30-86,400.</summary>
    public int CloseQuietSeconds { get; init; } = 300;

    /// <summary>How long a buyer may refuse a transfer before it happens; 0 does not ask him. Seconds, 0-60.</summary>
    public int TransferConsentSeconds { get; init; } = 5;

    /// <summary>Within which time a complaint must be settled before the lead is told. Minutes, 5-10,080.</summary>
    public int ComplaintMinutes { get; init; } = 1440;

    /// <summary>The longest an agent may put a chat on hold. Minutes, 1-1440.</summary>
    public int LongestHoldMinutes { get; init; } = 240;

    /// <summary>How many of those first in line are told their wait anew at once when staffing changes; the others hear
    /// at their next telling. 0-10,000.</summary>
    public int RetellAtOnce { get; init; } = 200;

    /// <summary>The pause between two such tellings. Shorter is truer, longer is calmer. Seconds, 1-60.</summary>
    public int RetellPauseSeconds { get; init; } = 5;

    /// <summary>How often at most a waiting buyer is told his place. Shorter informs, longer is calm. Seconds,
    /// 5-3600.</summary>
    public int WaitingReplySeconds { get; init; } = 60;

    /// <summary>How long a console may be gone before its agent is AutoAway. Shorter covers sooner, longer forgives
    /// a flickering network. Seconds, 1-600.</summary>
    public int DisconnectGraceSeconds { get; init; } = 20;

    /// <summary>How long before the end of his shift an agent gets no new chats. Minutes, 0-120.</summary>
    public int DrainMinutes { get; init; } = 10;

    /// <summary>How many sessions may wait in one queue before new ones are refused. 1-1,000,000.</summary>
    public int MaxWaiting { get; init; } = 50_000;

    /// <summary>The largest message. Bytes of UTF-8, 1-65,536.</summary>
    public int MaxTextBytes { get; init; } = 4096;

    public TimeSpan Boost(Tier tier) => tier switch
    {
        Tier.Vip => TimeSpan.FromSeconds(VipBoostSeconds),
        Tier.Member => TimeSpan.FromSeconds(MemberBoostSeconds),
        _ => TimeSpan.Zero,
    };
}
