namespace Routing.Core.Policies;

/// <summary>One mistake in what somebody wrote: where, and what would be right.</summary>
public sealed record Mistake(string Path, string Message)
{
    public override string ToString() => $"{Path}: {Message}";
}

/// <summary>Checks a policy's numbers against their bounds; all mistakes at once.</summary>
public static class PolicyValidation
{
    private static readonly (string Name, Func<RoutingPolicy, int> Value, int Least, int Most)[] Bounds =
    [
        ("vipBoostSeconds", p => p.VipBoostSeconds, 0, 3600),
        ("memberBoostSeconds", p => p.MemberBoostSeconds, 0, 3600),
        ("affinityStrongHours", p => p.AffinityStrongHours, 0, 168),
        ("affinityWeakHours", p => p.AffinityWeakHours, 0, 720),
        ("hardMaximumPerSlot", p => p.HardMaximumPerSlot, 1, 10),
        ("idleAfterSeconds", p => p.IdleAfterSeconds, 10, 3600),
        ("idleCost", p => p.IdleCost, 0, 100),
        ("lateAfterSeconds", p => p.LateAfterSeconds, 5, 3600),
        ("coverAfterSeconds", p => p.CoverAfterSeconds, 10, 3600),
        ("askNeighboursAfterSeconds", p => p.AskNeighboursAfterSeconds, 0, 3600),
        ("askAllAfterSeconds", p => p.AskAllAfterSeconds, 0, 3600),
        ("tellLeadAfterSeconds", p => p.TellLeadAfterSeconds, 0, 3600),
        ("offersAtOnce", p => p.OffersAtOnce, 1, 100),
        ("offerSeconds", p => p.OfferSeconds, 1, 120),
        ("slowReplyRounds", p => p.SlowReplyRounds, 1, 20),
        ("silentConsoleSeconds", p => p.SilentConsoleSeconds, 30, 3600),
        ("stormPercent", p => p.StormPercent, 1, 100),
        ("stormWindowSeconds", p => p.StormWindowSeconds, 1, 60),
        ("stormGraceSeconds", p => p.StormGraceSeconds, 1, 600),
        ("stormSpreadMilliseconds", p => p.StormSpreadMilliseconds, 0, 10_000),
        ("closeBusySeconds", p => p.CloseBusySeconds, 30, 86_400),
        ("closeQuietSeconds", p => p.CloseQuietSeconds, 30, 86_400),
        ("transferConsentSeconds", p => p.TransferConsentSeconds, 0, 60),
        ("complaintMinutes", p => p.ComplaintMinutes, 5, 10_080),
        ("longestHoldMinutes", p => p.LongestHoldMinutes, 1, 1440),
        ("retellAtOnce", p => p.RetellAtOnce, 0, 10_000),
        ("retellPauseSeconds", p => p.RetellPauseSeconds, 1, 60),
        ("waitingReplySeconds", p => p.WaitingReplySeconds, 5, 3600),
        ("disconnectGraceSeconds", p => p.DisconnectGraceSeconds, 1, 600),
        ("drainMinutes", p => p.DrainMinutes, 0, 120),
        ("maxWaiting", p => p.MaxWaiting, 1, 1_000_000),
        ("maxTextBytes", p => p.MaxTextBytes, 1, 65_536),
    ];

    // The first of each pair must be below the second, or at most equal to it.
    private static readonly (
        string Name, Func<RoutingPolicy, int> Value, string Limit, Func<RoutingPolicy, int> Most, bool MayEqual)[] Orders =
    [
        ("lateAfterSeconds", p => p.LateAfterSeconds, "coverAfterSeconds", p => p.CoverAfterSeconds, false),
        ("askNeighboursAfterSeconds", p => p.AskNeighboursAfterSeconds,
            "askAllAfterSeconds", p => p.AskAllAfterSeconds, true),
        ("askAllAfterSeconds", p => p.AskAllAfterSeconds, "tellLeadAfterSeconds", p => p.TellLeadAfterSeconds, true),
        ("closeBusySeconds", p => p.CloseBusySeconds, "closeQuietSeconds", p => p.CloseQuietSeconds, true),
    ];

    /// <param name="policy">The policy to check.</param>
    /// <param name="path">Where it stands, e.g. <c>$.policy</c>; it begins every mistake's path.</param>
    public static IEnumerable<Mistake> Check(RoutingPolicy policy, string path)
    {
        foreach (var (name, value, least, most) in Bounds)
        {
            if (value(policy) < least || value(policy) > most)
            {
                yield return new($"{path}.{name}", $"is {value(policy)}; it must be {least} to {most}");
            }
        }

        foreach (var (name, value, limit, most, mayEqual) in Orders)
        {
            var (mine, theirs) = (value(policy), most(policy));
            if (mine > theirs || (mine == theirs && !mayEqual))
            {
                var rule = mayEqual ? "at most" : "below";
                yield return new($"{path}.{name}", $"is {mine}; it must be {rule} {limit} ({theirs})");
            }
        }
    }
}
