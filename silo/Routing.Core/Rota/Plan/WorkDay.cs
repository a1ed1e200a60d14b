using System.Collections.Immutable;
using Routing.Core.Policies;

namespace Routing.Core.Rota.Plan;

/// <summary>What an agent works on a day, all considered.</summary>
/// <param name="Plan">What was planned; null when he works as usual.</param>
/// <param name="IsAtAnyHour">Whether he has no hours at all, but works whenever he signs on.</param>
public sealed record WorkDay(
    AgentId Agent, DateOnly Day, DayKind Kind, ImmutableArray<PlannedShift> Shifts, DayPlan? Plan, bool IsAtAnyHour)
{
    public long Version => Plan?.Version ?? 0;

    /// <summary>The first and the last minute of work since the day's midnight; null when there is none.</summary>
    public DaySpan? Span => Shifts.IsEmpty
        ? null
        : new(Shifts.Min(shift => shift.Span.From), Shifts.Max(shift => shift.Span.Until));

    /// <summary>Minutes of work, without breaks.</summary>
    public int Minutes => Shifts.Sum(shift =>
        shift.Span.Until - shift.Span.From - shift.Breaks.Sum(pause => pause.Until - pause.From));
}

/// <summary>
/// What an agent works on a day: what was planned for that day, else what he works every week. On a special day on
/// which his queue is closed nobody works by the week's hours.
/// </summary>
public static class WorkDays
{
    private static readonly ImmutableArray<PlannedShift> WholeDay = [new(DaySpan.WholeDay, null, [])];

    public static WorkDay Of(
        DayPlanMap plans,
        ShopPolicy policy,
        RosterAgent agent,
        DateOnly day)
    {
        var plan = plans.On(agent.Id, day);
        return plan is { Day.Kind: not DayKind.Usual }
            ? new(
                agent.Id,
                day,
                plan.Day.Kind,
                plan.Day.Kind == DayKind.Absent ? [] : plan.Day.Shifts,
                plan,
                IsAtAnyHour: false)
            : Usual(policy, agent, day) with { Plan = plan };
    }

    /// <summary>What he works on such a day when nothing is planned.</summary>
    public static WorkDay Usual(ShopPolicy policy, RosterAgent agent, DateOnly day)
    {
        if (agent.WorksAtAnyHour)
        {
            return new(agent.Id, day, DayKind.Usual, WholeDay, Plan: null, IsAtAnyHour: true);
        }

        var isClosed = policy.HoursOf(agent.Queue).SpecialOn(day) is { Count: 0 };
        var shifts = isClosed
            ? []
            : agent.Hours.Where(hours => hours.Days.Contains(day.DayOfWeek)).OrderBy(hours => hours.Span)
                .Select(hours => new PlannedShift(hours.Span, null, []));
        return new(agent.Id, day, DayKind.Usual, [.. shifts], Plan: null, IsAtAnyHour: false);
    }
}
