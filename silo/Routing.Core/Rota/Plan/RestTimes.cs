using Routing.Core.Policies;

namespace Routing.Core.Rota.Plan;

/// <summary>Whether an agent could work some days as they would be: once at a time, and rested in between.</summary>
public static class RestTimes
{
    /// <summary>What stands against it around a day; nothing when nothing does.</summary>
    /// <param name="plans">With the day as it would be.</param>
    public static Refusal Check(
        DayPlanMap plans,
        ShopPolicy policy,
        RosterAgent agent,
        DateOnly day)
    {
        var days = new[] { day.AddDays(-1), day, day.AddDays(1) }
            .Select(one => WorkDays.Of(plans, policy, agent, one))
            .Where(one => !one.IsAtAnyHour && one.Span is not null)
            .ToList();
        var shifts = days.SelectMany(one => one.Shifts.Select(shift => Absolute(policy, one.Day, shift.Span)))
            .OrderBy(shift => shift.From).ToList();
        if (shifts.Zip(shifts.Skip(1)).Any(pair => pair.First.Until > pair.Second.From))
        {
            return Refusal.ShiftsOverlap;
        }

        var rest = TimeSpan.FromHours(policy.Rules.RestHours);
        var spans = days.Select(one => Absolute(policy, one.Day, one.Span!.Value)).ToList();
        return spans.Zip(spans.Skip(1)).Any(pair => pair.Second.From - pair.First.Until < rest)
            ? Refusal.RestTooShort
            : Refusal.None;
    }

    private static (Instant From, Instant Until) Absolute(ShopPolicy policy, DateOnly day, DaySpan span) =>
        (policy.Roster.Moment(day, span.From), policy.Roster.Moment(day, span.Until));
}
