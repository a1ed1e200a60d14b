using System.Collections.Immutable;
using Routing.Core.Rota.Plan;

namespace Routing.Core.Rota.Rules;

/// <summary>
/// A lead plans days. Whoever planned one of them meanwhile is not overwritten: then nothing is planned at all.
/// </summary>
internal static class Planning
{
    /// <summary>So many days can be planned by one command.</summary>
    public const int MostDays = 5000;

    public static Refusal Plan(RotaDraft draft, RotaCommand.PlanDays command)
    {
        if (command.Days.Length > MostDays || command.Days.DistinctBy(KeyOf).Count() < command.Days.Length)
        {
            return Refusal.BadPlan;
        }

        var wanted = command.Days.Where(wanted => !IsAlready(draft, wanted.Day)).ToList();
        var wrong = wanted.Select(one => DayChecks.Check(draft.Policy, one.Day, draft.Now))
            .FirstOrDefault(one => one != Refusal.None);
        if (wrong != Refusal.None)
        {
            return wrong;
        }

        if (wanted.Any(one => one.Seen != (draft.State.Plans.On(one.Day.Agent, one.Day.Day)?.Version ?? 0)))
        {
            return Refusal.ChangedMeanwhile;
        }

        if (wanted.Count > 0)
        {
            Happen(draft, [.. wanted.Select(one => one.Day)], command.By, swap: null);
        }

        return Refusal.None;
    }

    /// <summary>Days become as they are said to be, and the queues of their agents are told.</summary>
    public static void Happen(
        RotaDraft draft, ImmutableArray<PlannedDay> days, AgentRef by, ClientMessageId? swap)
    {
        draft.Happen(new RotaEvent.DaysPlanned(draft.Now, draft.State.Planned + 1, days, by, swap));
        foreach (var agent in days.Select(day => day.Agent).Distinct())
        {
            Driving.Tell(draft, agent, atSignOn: false);
        }
    }

    private static (AgentId Agent, DateOnly Day) KeyOf(WantedDay wanted) => (wanted.Day.Agent, wanted.Day.Day);

    private static bool IsAlready(RotaDraft draft, PlannedDay day) =>
        draft.State.Plans.On(day.Agent, day.Day) is { } plan ? plan.Day == day : IsAsUsual(day);

    private static bool IsAsUsual(PlannedDay day) => day is { Kind: DayKind.Usual, Note: "" };
}
