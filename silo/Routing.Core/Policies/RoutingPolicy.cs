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
