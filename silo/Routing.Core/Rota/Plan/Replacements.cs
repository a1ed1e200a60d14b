using Routing.Core.AgentQueue;
using Routing.Core.Policies;

namespace Routing.Core.Rota.Plan;

/// <summary>Somebody who could work in place of another.</summary>
/// <param name="IsOfQueue">Whether that queue is his own.</param>
/// <param name="WeekMinutes">What he works that week already, in minutes.</param>
public sealed record Replacement(RosterAgent Agent, bool IsOfQueue, int WeekMinutes);

/// <summary>
/// Who could fill in: holds the queue's skills, is free at that time, and has had his rest. Those of the same queue
/// come first, then who works least that week.
/// </summary>
public static class Replacements
{
    /// <summary>As many as a lead reads.</summary>
    public const int Most = 12;

    /// <param name="shift">What has to be worked; a queue must be named.</param>
    public static IReadOnlyList<Replacement> For(
        DayPlanMap plans,
        ShopPolicy policy,
        AgentId absent,
        DateOnly day,
        PlannedShift shift)
    {
        var queue = shift.Queue!.Value;
        return
        [
            .. policy.Roster.Agents.Values
                .Where(agent => agent.Id != absent && CanTake(plans, policy, agent, day, shift))
                .Select(agent => new Replacement(agent, agent.Queue == queue, WeekOf(plans, policy, agent, day)))
                .OrderByDescending(one => one.IsOfQueue).ThenBy(one => one.WeekMinutes).ThenBy(one => one.Agent.Id)
                .Take(Most),
        ];
    }

    private static bool CanTake(
        DayPlanMap plans,
        ShopPolicy policy,
        RosterAgent agent,
        DateOnly day,
        PlannedShift shift)
    {
        var own = WorkDays.Of(plans, policy, agent, day);
        if (own.IsAtAnyHour || own.Kind == DayKind.Absent
            || !agent.Skills.Covers(policy.Of(shift.Queue!.Value).Skills))
        {
            return false;
        }

        var more = new PlannedDay(agent.Id, day, DayKind.Planned, [.. own.Shifts, shift], "");
        var asked = plans.With(new(more, 0, AgentDuty.Rota, policy.Roster.Moment(day, 0)));
        return RestTimes.Check(asked, policy, agent, day) == Refusal.None;
    }

    // Monday to Sunday.
    private static int WeekOf(
        DayPlanMap plans,
        ShopPolicy policy,
        RosterAgent agent,
        DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return Enumerable.Range(0, 7).Sum(i => WorkDays.Of(plans, policy, agent, monday.AddDays(i)).Minutes);
    }
}
