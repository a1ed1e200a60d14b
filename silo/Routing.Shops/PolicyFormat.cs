using Routing.Core.Policies;
using Routing.Shops.Reading;

namespace Routing.Shops;

/// <summary>The form of the policy in a shop file. The bounds are those of <see cref="PolicyValidation"/>.</summary>
internal static class PolicyFormat
{
    private static readonly RoutingPolicy Usual = RoutingPolicy.Default;

    private static readonly Field<int> VipBoost = Number(
        "vipBoostSeconds", 0, 3600, Usual.VipBoostSeconds, "Head start of a VIP in line. Seconds");
    private static readonly Field<int> MemberBoost = Number(
        "memberBoostSeconds", 0, 3600, Usual.MemberBoostSeconds, "Head start of a member in line. Seconds");
    private static readonly Field<int> AffinityStrong = Number(
        "affinityStrongHours", 0, 168, Usual.AffinityStrongHours,
        "The last agent gets his buyer back even when busy. Hours");
    private static readonly Field<int> AffinityWeak = Number(
        "affinityWeakHours", 0, 720, Usual.AffinityWeakHours,
        "The last agent gets his buyer back with a free slot. Hours");
    private static readonly Field<int> HardMaximum = Number(
        "hardMaximumPerSlot", 1, 10, Usual.HardMaximumPerSlot,
        "Open chats an agent never exceeds, as multiple of his slots");
    private static readonly Field<int> IdleAfter = Number(
        "idleAfterSeconds", 10, 3600, Usual.IdleAfterSeconds,
        "Silence after which an answered chat weighs less. Seconds");
    private static readonly Field<int> IdleCost = Number(
        "idleCost", 0, 100, Usual.IdleCost, "What an idle chat takes of a slot. Hundredths");
    private static readonly Field<int> LateAfter = Number(
        "lateAfterSeconds", 5, 3600, Usual.LateAfterSeconds,
        "When an open round turns red, below coverAfterSeconds. Seconds");
    private static readonly Field<int> CoverAfter = Number(
        "coverAfterSeconds", 10, 3600, Usual.CoverAfterSeconds, "When another shall answer an open round. Seconds");
    private static readonly Field<int> WaitingReply = Number(
        "waitingReplySeconds", 5, 3600, Usual.WaitingReplySeconds,
        "How often at most a waiting buyer is told. Seconds");
    private static readonly Field<int> Grace = Number(
        "disconnectGraceSeconds", 1, 600, Usual.DisconnectGraceSeconds, "How long a console may be gone. Seconds");
    private static readonly Field<int> Drain = Number(
        "drainMinutes", 0, 120, Usual.DrainMinutes,
        "How long before his shift's end an agent gets no new chats. Minutes");
    private static readonly Field<int> MaxWaiting = Number(
        "maxWaiting", 1, 1_000_000, Usual.MaxWaiting, "How many sessions may wait in one queue");
    private static readonly Field<int> MaxText = Number(
        "maxTextBytes", 1, 65_536, Usual.MaxTextBytes, "The largest message. Bytes of UTF-8");

    public static readonly Shape<RoutingPolicy> Whole = new ObjectShape<RoutingPolicy>(
        Make,
        VipBoost,
        MemberBoost,
        AffinityStrong,
        AffinityWeak,
        HardMaximum,
        IdleAfter,
        IdleCost,
        LateAfter,
        CoverAfter,
        WaitingReply,
        Grace,
        Drain,
        MaxWaiting,
        MaxText);

    private static RoutingPolicy Make(Fields found) => new()
    {
        VipBoostSeconds = found.Get(VipBoost),
        MemberBoostSeconds = found.Get(MemberBoost),
        AffinityStrongHours = found.Get(AffinityStrong),
        AffinityWeakHours = found.Get(AffinityWeak),
        HardMaximumPerSlot = found.Get(HardMaximum),
        IdleAfterSeconds = found.Get(IdleAfter),
        IdleCost = found.Get(IdleCost),
        LateAfterSeconds = found.Get(LateAfter),
        CoverAfterSeconds = found.Get(CoverAfter),
        WaitingReplySeconds = found.Get(WaitingReply),
        DisconnectGraceSeconds = found.Get(Grace),
        DrainMinutes = found.Get(Drain),
        MaxWaiting = found.Get(MaxWaiting),
        MaxTextBytes = found.Get(MaxText),
    };

    private static Field<int> Number(string name, int least, int most, int usual, string meaning) =>
        Field.Optional(name, new NumberShape(least, most), usual, $"{meaning}, {least}-{most} [{usual}].");
}
