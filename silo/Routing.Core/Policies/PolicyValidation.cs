namespace Routing.Core.Policies;

/// <summary>One mistake in what somebody wrote: where, and what would be right.</summary>
public sealed record Mistake(string Path, string Message)
{
    public override string ToString() => $"{Path}: {Message}";
}

/// <summary>
/// Checks a policy's numbers against their bounds in <see cref="PolicyNumbers"/> and against each other; all mistakes
/// at once.
/// </summary>
public static class PolicyValidation
{
    // The first of each pair must be below the second, or at most equal to it.
    private static readonly (
        string Name,
        Func<RoutingPolicy, int> Value,
        string Limit,
        Func<RoutingPolicy, int> Most,
        bool MayEqual)[] Orders =
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
        foreach (var number in PolicyNumbers.All)
        {
            var value = number.Get(policy);
            if (value < number.Least || value > number.Most)
            {
                yield return new($"{path}.{number.Name}", $"is {value}; it must be {number.Least} to {number.Most}");
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
