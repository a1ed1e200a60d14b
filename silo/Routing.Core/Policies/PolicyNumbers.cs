using System.Collections.Immutable;

namespace Routing.Core.Policies;

/// <summary>
/// Every number of the policy, said once: what is read from a shop file, what its schema says and what is checked all
/// come from here. Rules between two numbers stand in <see cref="PolicyValidation"/>.
/// </summary>
public static class PolicyNumbers
{
    /// <summary>All of them, in the order in which people read them.</summary>
    public static readonly ImmutableArray<PolicyNumber> All =
    [
        new(
            "vipBoostSeconds",
            "Head start of a VIP in line. More serves VIPs sooner and everybody else later.",
            "seconds", 0, 3600, p => p.VipBoostSeconds, (p, v) => p with { VipBoostSeconds = v }),
        new(
            "memberBoostSeconds",
            "Head start of a member in line. More serves members sooner and others later.",
            "seconds", 0, 3600, p => p.MemberBoostSeconds, (p, v) => p with { MemberBoostSeconds = v }),
        new(
            "affinityStrongHours",
            "How long the last agent gets his buyer back even when busy. Longer keeps threads together, "
            + "shorter spreads load.",
            "hours", 0, 168, p => p.AffinityStrongHours, (p, v) => p with { AffinityStrongHours = v }),
        new(
            "affinityWeakHours",
            "How long the last agent gets his buyer back when he has a free slot. Longer keeps threads "
            + "together, shorter follows the ranking.",
            "hours", 0, 720, p => p.AffinityWeakHours, (p, v) => p with { AffinityWeakHours = v }),
        new(
            "hardMaximumPerSlot",
            "Open chats an agent never exceeds, as a multiple of his slots. More keeps buyers with their "
            + "agent, less protects the agent.",
            "times his slots", 1, 10, p => p.HardMaximumPerSlot, (p, v) => p with { HardMaximumPerSlot = v }),
        new(
            "idleAfterSeconds",
            "Silence of an answered buyer after which the chat weighs less. Sooner frees slots, later expects "
            + "that he comes back.",
            "seconds", 10, 3600, p => p.IdleAfterSeconds, (p, v) => p with { IdleAfterSeconds = v }),
        new(
            "idleCost",
            "What an idle chat takes of a slot. Lower packs more chats on one agent.",
            "hundredths of a slot", 0, 100, p => p.IdleCost, (p, v) => p with { IdleCost = v }),
        new(
            "lateAfterSeconds",
            "When an unanswered round turns the row red, below coverAfterSeconds. Sooner warns earlier, later "
            + "warns less often.",
            "seconds", 5, 3600, p => p.LateAfterSeconds, (p, v) => p with { LateAfterSeconds = v }),
        new(
            "coverAfterSeconds",
            "When another shall answer an open round; the trade judges at 180. Sooner answers faster, later "
            + "keeps the agent.",
            "seconds", 10, 3600, p => p.CoverAfterSeconds, (p, v) => p with { CoverAfterSeconds = v }),
        new(
            "askNeighboursAfterSeconds",
            "How long the oldest in line waits before the neighbour queues are asked. Sooner spreads a peak, "
            + "later leaves the neighbours to their own buyers.",
            "seconds", 0, 3600, p => p.AskNeighboursAfterSeconds, (p, v) => p with { AskNeighboursAfterSeconds = v }),
        new(
            "askAllAfterSeconds",
            "When every queue of the shop is asked, not before the neighbours. Sooner spreads a peak, later "
            + "leaves the others to their own buyers.",
            "seconds", 0, 3600, p => p.AskAllAfterSeconds, (p, v) => p with { AskAllAfterSeconds = v }),
        new(
            "tellLeadAfterSeconds",
            "When the lead is told that somebody waits so long, not before every queue is asked. Sooner warns "
            + "earlier, later disturbs less.",
            "seconds", 0, 3600, p => p.TellLeadAfterSeconds, (p, v) => p with { TellLeadAfterSeconds = v }),
        new(
            "offersAtOnce",
            "How many free agents a queue holds ready for one other queue at a time. More empties a foreign "
            + "line faster, fewer keeps agents for their own.",
            "agents", 1, 100, p => p.OffersAtOnce, (p, v) => p with { OffersAtOnce = v }),
        new(
            "offerSeconds",
            "How long an agent is held ready for another queue that does not answer. Longer forgives a slow "
            + "queue, shorter gives the agent back sooner.",
            "seconds", 1, 120, p => p.OfferSeconds, (p, v) => p with { OfferSeconds = v }),
        new(
            "slowReplyRounds",
            "With so many rounds open, one of them unanswered for coverAfterSeconds makes an agent AutoAway. "
            + "Fewer judges sooner, more trusts the agent.",
            "rounds", 1, 20, p => p.SlowReplyRounds, (p, v) => p with { SlowReplyRounds = v }),
        new(
            "silentConsoleSeconds",
            "How long a console may give no sign of life before its agent is AutoAway. Shorter covers sooner, "
            + "longer lets agents think.",
            "seconds", 30, 3600, p => p.SilentConsoleSeconds, (p, v) => p with { SilentConsoleSeconds = v }),
        new(
            "stormPercent",
            "When more than this part of a queue's agents drop off within the storm's window, it is our fault. "
            + "Lower forgives sooner, higher covers sooner.",
            "percent", 1, 100, p => p.StormPercent, (p, v) => p with { StormPercent = v }),
        new(
            "stormWindowSeconds",
            "The window in which so many drop off. Longer takes more for a storm.",
            "seconds", 1, 60, p => p.StormWindowSeconds, (p, v) => p with { StormWindowSeconds = v }),
        new(
            "stormGraceSeconds",
            "The grace in a storm, instead of disconnectGraceSeconds. Longer waits for agents to come back, "
            + "shorter covers their chats sooner.",
            "seconds", 1, 600, p => p.StormGraceSeconds, (p, v) => p with { StormGraceSeconds = v }),
        new(
            "stormSpreadMilliseconds",
            "How far apart the graces of a storm end. More spreads covering out, less ends it sooner.",
            "milliseconds", 0, 10_000, p => p.StormSpreadMilliseconds,
            (p, v) => p with { StormSpreadMilliseconds = v }),
        new(
            "closeBusySeconds",
            "How long an answered buyer may be silent before his chat is closed when others wait, at most "
            + "closeQuietSeconds. Sooner frees agents, later is kinder.",
            "seconds", 30, 86_400, p => p.CloseBusySeconds, (p, v) => p with { CloseBusySeconds = v }),
        new(
            "closeQuietSeconds",
            "How long an answered buyer may be silent before his chat is closed when nobody waits. Sooner "
            + "tidies desks, later is kinder.",
            "seconds", 30, 86_400, p => p.CloseQuietSeconds, (p, v) => p with { CloseQuietSeconds = v }),
        new(
            "transferConsentSeconds",
            "How long a buyer may refuse a transfer before it happens; 0 does not ask him. Longer lets him "
            + "choose, shorter hands him over sooner.",
            "seconds", 0, 60, p => p.TransferConsentSeconds, (p, v) => p with { TransferConsentSeconds = v }),
        new(
            "complaintMinutes",
            "Within which time a complaint must be settled before the lead is told. Shorter tells sooner, "
            + "longer leaves the agent time.",
            "minutes", 5, 10_080, p => p.ComplaintMinutes, (p, v) => p with { ComplaintMinutes = v }),
        new(
            "longestHoldMinutes",
            "The longest an agent may put a chat on hold. Longer suits slow work, shorter lets no buyer be "
            + "forgotten.",
            "minutes", 1, 1440, p => p.LongestHoldMinutes, (p, v) => p with { LongestHoldMinutes = v }),
        new(
            "retellAtOnce",
            "How many of those first in line are told their wait anew at once when staffing changes. More is "
            + "truer, fewer costs less; the others hear at their next telling.",
            "buyers", 0, 10_000, p => p.RetellAtOnce, (p, v) => p with { RetellAtOnce = v }),
        new(
            "retellPauseSeconds",
            "The pause between two such tellings. Shorter is truer, longer is calmer.",
            "seconds", 1, 60, p => p.RetellPauseSeconds, (p, v) => p with { RetellPauseSeconds = v }),
        new(
            "waitingReplySeconds",
            "How often at most a waiting buyer is told his place. Shorter informs, longer is calm.",
            "seconds", 5, 3600, p => p.WaitingReplySeconds, (p, v) => p with { WaitingReplySeconds = v }),
        new(
            "disconnectGraceSeconds",
            "How long a console may be gone before its agent is AutoAway. Shorter covers sooner, longer "
            + "forgives a flickering network.",
            "seconds", 1, 600, p => p.DisconnectGraceSeconds, (p, v) => p with { DisconnectGraceSeconds = v }),
        new(
            "drainMinutes",
            "How long before the end of his shift an agent gets no new chats. Longer ends shifts on time, "
            + "shorter uses them fully.",
            "minutes", 0, 120, p => p.DrainMinutes, (p, v) => p with { DrainMinutes = v }),
        new(
            "restHours",
            "The least rest between two days' shifts when colleagues swap or one fills in. More protects people, "
            + "less finds more swaps.",
            "hours", 0, 24, p => p.RestHours, (p, v) => p with { RestHours = v }),
        new(
            "maxWaiting",
            "How many sessions may wait in one queue before new ones are refused. More keeps everybody, fewer "
            + "tells the truth sooner.",
            "sessions", 1, 1_000_000, p => p.MaxWaiting, (p, v) => p with { MaxWaiting = v }),
        new(
            "maxTextBytes",
            "The largest message. Larger lets buyers paste more, smaller bounds what a flood costs.",
            "bytes of UTF-8", 1, 65_536, p => p.MaxTextBytes, (p, v) => p with { MaxTextBytes = v }),
    ];
}
