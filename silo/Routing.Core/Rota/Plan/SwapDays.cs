using System.Collections.Immutable;
using Routing.Core.Policies;

namespace Routing.Core.Rota.Plan;

/// <summary>What a swap makes of two agents' days, and whether it can be.</summary>
public static class SwapDays
{
    /// <summary>The swap that is asked for, with the shifts as they stand.</summary>
    public static Swap Make(DayPlanMap plans, ShopPolicy policy, RotaCommand.AskSwap asked, Instant now)
    {
        var (mine, theirs) = (policy.Roster.Find(asked.By)!, policy.Roster.Find(asked.With)!);
        var given = Given(plans, policy, mine, asked.Day);
        var taken = asked.TheirDay is { } day ? Given(plans, policy, theirs, day) : [];
        var begins = Begins(policy, asked.Day, given)
            .Concat(asked.TheirDay is { } other ? Begins(policy, other, taken) : [])
            .Append(now + TimeSpan.FromDays(DayPlans.Ahead));
        return new(
            asked.Id,
            new(mine.Id, mine.Name),
            asked.Day,
            given,
            new(theirs.Id, theirs.Name),
            asked.TheirDay,
            taken,
            asked.Note,
            now,
            new(begins.Min(at => at.UnixMs)));
    }

    /// <summary>Why it cannot be; nothing when it can.</summary>
    public static Refusal Check(DayPlanMap plans, ShopPolicy policy, Swap swap, Instant now)
    {
        if (policy.Roster.Find(swap.By.Id) is not { } mine || policy.Roster.Find(swap.With.Id) is not { } theirs)
        {
            return Refusal.UnknownAgent;
        }

        var last = policy.Roster.DayOf(now).AddDays(DayPlans.Ahead);
        if (swap.Shifts.IsEmpty || (swap.TheirDay is not null && swap.TheirShifts.IsEmpty) || swap.Until <= now
            || swap.Day > last || swap.TheirDay > last)
        {
            return Refusal.BadSwap;
        }

        var isAsAgreed = Given(plans, policy, mine, swap.Day).SequenceEqual(swap.Shifts)
            && (swap.TheirDay is not { } day || Given(plans, policy, theirs, day).SequenceEqual(swap.TheirShifts));
        if (!isAsAgreed)
        {
            return Refusal.ChangedMeanwhile;
        }

        if (!CanTake(plans, policy, theirs, swap.Day) || (swap.TheirDay is { } other
            && !CanTake(plans, policy, mine, other)))
        {
            return Refusal.BadSwap;
        }

        if (!Serves(policy, theirs, swap.Shifts) || !Serves(policy, mine, swap.TheirShifts))
        {
            return Refusal.SkillsMissing;
        }

        var days = After(plans, policy, swap);
        var after = days.Aggregate(plans, (all, one) => all.With(new(one, 0, swap.By, now)));
        return days.Select(one => RestTimes.Check(after, policy, policy.Roster.Find(one.Agent)!, one.Day))
            .FirstOrDefault(one => one != Refusal.None);
    }

    /// <summary>The days of the two as they are after it.</summary>
    public static ImmutableArray<PlannedDay> After(DayPlanMap plans, ShopPolicy policy, Swap swap)
    {
        var days = new Dictionary<(AgentId Agent, DateOnly Day), List<PlannedShift>>();
        Of(swap.By.Id, swap.Day).Clear();
        if (swap.TheirDay is { } given)
        {
            Of(swap.With.Id, given).Clear();
            Of(swap.By.Id, given).AddRange(swap.TheirShifts);
        }

        Of(swap.With.Id, swap.Day).AddRange(swap.Shifts);
        return
        [
            .. days.Select(one => new PlannedDay(
                one.Key.Agent,
                one.Key.Day,
                DayKind.Planned,
                [.. one.Value.OrderBy(shift => shift.Span)],
                "")),
        ];

        List<PlannedShift> Of(AgentId agent, DateOnly day)
        {
            if (!days.TryGetValue((agent, day), out var shifts))
            {
                var now = WorkDays.Of(plans, policy, policy.Roster.Find(agent)!, day);
                days[(agent, day)] = shifts = now.IsAtAnyHour ? [] : [.. now.Shifts];
            }

            return shifts;
        }
    }

    // Each shift names its queue from now on: who takes it works there.
    private static ImmutableArray<PlannedShift> Given(
        DayPlanMap plans, ShopPolicy policy, RosterAgent agent, DateOnly day)
    {
        var work = WorkDays.Of(plans, policy, agent, day);
        return work.IsAtAnyHour
            ? []
            : [.. work.Shifts.Select(shift => shift with { Queue = shift.Queue ?? agent.Queue })];
    }

    private static IEnumerable<Instant> Begins(
        ShopPolicy policy, DateOnly day, ImmutableArray<PlannedShift> shifts) =>
        shifts.Select(shift => policy.Roster.Moment(day, shift.Span.From));

    // Who is absent takes nothing, and who has no hours has none to swap.
    private static bool CanTake(DayPlanMap plans, ShopPolicy policy, RosterAgent agent, DateOnly day) =>
        WorkDays.Of(plans, policy, agent, day) is { IsAtAnyHour: false, Kind: not DayKind.Absent };

    private static bool Serves(ShopPolicy policy, RosterAgent agent, ImmutableArray<PlannedShift> shifts) =>
        shifts.All(shift => shift.Queue is { } queue && policy.Has(queue)
            && agent.Skills.Covers(policy.Of(queue).Skills));
}
