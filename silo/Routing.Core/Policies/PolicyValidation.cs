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
        ("waitingReplySeconds", p => p.WaitingReplySeconds, 5, 3600),
        ("disconnectGraceSeconds", p => p.DisconnectGraceSeconds, 1, 600),
        ("drainMinutes", p => p.DrainMinutes, 0, 120),
        ("maxWaiting", p => p.MaxWaiting, 1, 1_000_000),
        ("maxTextBytes", p => p.MaxTextBytes, 1, 65_536),
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

        if (policy.LateAfterSeconds >= policy.CoverAfterSeconds)
        {
            yield return new(
                $"{path}.lateAfterSeconds",
                $"is {policy.LateAfterSeconds}; it must be below coverAfterSeconds ({policy.CoverAfterSeconds})");
        }
    }
}
