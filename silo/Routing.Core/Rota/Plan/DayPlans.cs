using System.Collections.Immutable;

namespace Routing.Core.Rota.Plan;

/// <summary>The planned days of a shop's agents, by agent and day.</summary>
public static class DayPlans
{
    /// <summary>How many days back a plan is remembered.</summary>
    public const int Back = 7;

    /// <summary>How many days ahead can be planned.</summary>
    public const int Ahead = 62;

    /// <summary>Whether a day can be planned: from yesterday, whose night shifts may still run.</summary>
    public static bool CanBePlanned(DateOnly day, DateOnly today) =>
        day.DayNumber >= today.DayNumber - 1 && day.DayNumber <= today.DayNumber + Ahead;

    /// <summary>No plans at all: everybody works as usual.</summary>
    public static readonly DayPlanMap None =
        ImmutableSortedDictionary.Create<string, ImmutableArray<DayPlan>>(StringComparer.Ordinal);

    /// <summary>An agent's planned day; null when nothing is planned.</summary>
    public static DayPlan? On(
        this DayPlanMap plans, AgentId agent, DateOnly day) =>
        plans.TryGetValue(agent.Value, out var days) ? days.FirstOrDefault(one => one.Day.Day == day) : null;

    /// <summary>The same with one more, in place of what was planned for that day; without what is long past.</summary>
    public static DayPlanMap With(
        this DayPlanMap plans, DayPlan plan)
    {
        var (agent, day) = (plan.Day.Agent.Value, plan.Day.Day);
        var today = DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(plan.At.UnixMs).UtcDateTime);
        var oldest = today.AddDays(-Back - 1);
        var others = plans.TryGetValue(agent, out var days)
            ? days.Where(one => one.Day.Day != day && one.Day.Day >= oldest)
            : [];
        return plans.SetItem(agent, [.. others.Append(plan).OrderBy(one => one.Day.Day)]);
    }
}
