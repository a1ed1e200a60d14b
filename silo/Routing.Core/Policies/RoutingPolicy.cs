namespace Routing.Core.Policies;

/// <summary>
/// The rules' numbers for one shop. Their trade-offs, units and bounds stand in <see cref="PolicyNumbers"/>; they are
/// checked by <see cref="PolicyValidation"/> when the shop file is read.
/// </summary>
public sealed record RoutingPolicy
{
    public static readonly RoutingPolicy Default = new();

    /// <summary>Head start of a VIP in line. More serves VIPs sooner and everybody else later. Seconds.</summary>
    public int VipBoostSeconds { get; init; } = 120;

    /// <summary>Head start of a member in line. Seconds.</summary>
    public int MemberBoostSeconds { get; init; } = 30;

    /// <summary>How long the last agent gets his buyer back even when busy. Longer keeps threads together, shorter
    /// spreads load. Hours.</summary>
    public int AffinityStrongHours { get; init; } = 24;

    /// <summary>How long the last agent gets his buyer back when he has a free slot. Hours.</summary>
    public int AffinityWeakHours { get; init; } = 72;

    /// <summary>Open chats an agent never exceeds, as a multiple of his slots.</summary>
    public int HardMaximumPerSlot { get; init; } = 3;

    /// <summary>Silence of an answered buyer after which the chat weighs less. Seconds.</summary>
    public int IdleAfterSeconds { get; init; } = 120;

    /// <summary>What an idle chat takes of a slot. Lower packs more chats on one agent. Hundredths.</summary>
    public int IdleCost { get; init; } = 25;

    /// <summary>When an unanswered round turns the row red. Seconds, below the cover.</summary>
    public int LateAfterSeconds { get; init; } = 100;

    /// <summary>When another shall answer an open round. The trade judges at 180. Seconds.</summary>
    public int CoverAfterSeconds { get; init; } = 150;

    /// <summary>How long the oldest in line waits before the neighbour queues are asked. Sooner spreads a peak, later
    /// leaves the neighbours to their own buyers. Seconds.</summary>
    public int AskNeighboursAfterSeconds { get; init; } = 20;

    /// <summary>When every queue of the shop is asked. Seconds, not below the neighbours.</summary>
    public int AskAllAfterSeconds { get; init; } = 40;

    /// <summary>When the lead is told that somebody waits so long. Seconds, not below all queues.</summary>
    public int TellLeadAfterSeconds { get; init; } = 60;

    /// <summary>How many free agents a queue holds ready for one other queue at a time. More empties a foreign line
    /// faster, less keeps agents for their own.</summary>
    public int OffersAtOnce { get; init; } = 8;

    /// <summary>How long an agent is held ready for another queue that does not answer. Seconds.</summary>
    public int OfferSeconds { get; init; } = 10;

    /// <summary>With so many rounds open, one of them unanswered for coverAfterSeconds makes an agent AutoAway. Lower
    /// judges sooner.</summary>
    public int SlowReplyRounds { get; init; } = 2;

    /// <summary>How long a console may give no sign of life before its agent is AutoAway. Seconds.</summary>
    public int SilentConsoleSeconds { get; init; } = 300;

    /// <summary>When more than this part of a queue's agents drop off within the storm's window, it is our fault.
    /// Percent.</summary>
    public int StormPercent { get; init; } = 30;

    /// <summary>The window in which that many drop off. Seconds.</summary>
    public int StormWindowSeconds { get; init; } = 10;

    /// <summary>The grace after a storm, instead of the usual one. Seconds.</summary>
    public int StormGraceSeconds { get; init; } = 60;

    /// <summary>How far apart the graces of a storm end, so that covering is spread out. Milliseconds.</summary>
    public int StormSpreadMilliseconds { get; init; } = 500;

    /// <summary>How long an answered buyer may be silent before his chat is closed, when others wait. Sooner frees
    /// agents, later is kinder. Seconds, not above the quiet one.</summary>
    public int CloseBusySeconds { get; init; } = 120;

    /// <summary>The same when nobody waits. Seconds.</summary>
    public int CloseQuietSeconds { get; init; } = 300;

    /// <summary>How long a buyer may refuse a transfer before it happens; 0 does not ask him. Seconds.</summary>
    public int TransferConsentSeconds { get; init; } = 5;

    /// <summary>Within which time a complaint must be settled before the lead is told. Minutes.</summary>
    public int ComplaintMinutes { get; init; } = 1440;

    /// <summary>The longest an agent may put a chat on hold. Minutes.</summary>
    public int LongestHoldMinutes { get; init; } = 240;

    /// <summary>How many of those first in line are told their wait anew at once when staffing changes; the others
    /// hear at their next telling.</summary>
    public int RetellAtOnce { get; init; } = 200;

    /// <summary>The pause between two such tellings. Shorter is truer, longer is calmer. Seconds.</summary>
    public int RetellPauseSeconds { get; init; } = 5;

    /// <summary>How often at most a waiting buyer is told his place. Shorter informs, longer is calm.
    /// Seconds.</summary>
    public int WaitingReplySeconds { get; init; } = 60;

    /// <summary>How long a console may be gone before its agent is AutoAway. Shorter covers sooner, longer forgives a
    /// flickering network. Seconds.</summary>
    public int DisconnectGraceSeconds { get; init; } = 20;

    /// <summary>How long before the end of his shift an agent gets no new chats. Minutes.</summary>
    public int DrainMinutes { get; init; } = 10;

    /// <summary>The least rest between two days' shifts when colleagues swap, or one fills in. Hours.</summary>
    public int RestHours { get; init; } = 11;

    /// <summary>How many sessions may wait in one queue before new ones are refused.</summary>
    public int MaxWaiting { get; init; } = 50_000;

    /// <summary>The largest message. Bytes of UTF-8.</summary>
    public int MaxTextBytes { get; init; } = 4096;

    public TimeSpan Boost(Tier tier) => tier switch
    {
        Tier.Vip => TimeSpan.FromSeconds(VipBoostSeconds),
        Tier.Member => TimeSpan.FromSeconds(MemberBoostSeconds),
        _ => TimeSpan.Zero,
    };
}
