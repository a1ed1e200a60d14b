using System.Collections.Immutable;
using Routing.Core.Policies;
using Routing.Core.Rota.Plan;

namespace Routing.Core.Rota.Rules;

/// <summary>
/// A lead plans days. Whoever planned one of them meanwhile is not overwritten: then nothing is planned at all.
/// </summary>
internal static class Planning
{
    /// <summary>So many days can be planned by one command.</summary>
    public const int MostDays = 5000;

    private const int MostShifts = 4;
    private const int MostBreaks = 6;
    private const int LongestNote = 200;

    public static Refusal Plan(RotaDraft draft, RotaCommand.PlanDays command)
    {
        if (command.Days.Length > MostDays || command.Days.DistinctBy(KeyOf).Count() < command.Days.Length)
        {
            return Refusal.BadPlan;
        }

        var wanted = command.Days.Where(wanted => !IsAlready(draft, wanted.Day)).ToList();
        var wrong = wanted.Select(one => Wrong(draft, one.Day)).FirstOrDefault(one => one != Refusal.None);
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

    private static Refusal Wrong(RotaDraft draft, PlannedDay day)
    {
        var today = draft.Policy.Roster.DayOf(draft.Now);
        return draft.Policy.Roster.Find(day.Agent) is null ? Refusal.UnknownAgent
            : day.Day < today.AddDays(-1) || day.Day > today.AddDays(DayPlans.Ahead) ? Refusal.BadPlan
            : day.Note.Length > LongestNote || day.Note.Any(char.IsControl) ? Refusal.BadPlan
            : day.Kind == DayKind.Usual && !day.Shifts.IsEmpty ? Refusal.BadShift
            : day.Shifts.Length > MostShifts || !day.Shifts.All(shift => IsRight(shift, draft.Policy))
                || Overlap(day.Shifts.Select(shift => shift.Span)) ? Refusal.BadShift
            : Refusal.None;
    }

    private static bool IsRight(PlannedShift shift, ShopPolicy policy) =>
        IsRight(shift.Span)
        && (shift.Queue is not { } queue || policy.Has(queue))
        && shift.Breaks.Length <= MostBreaks
        && shift.Breaks.All(pause => pause.From < pause.Until
            && pause.From > shift.Span.From && pause.Until < shift.Span.Until)
        && !Overlap(shift.Breaks);

    private static bool IsRight(DaySpan span) =>
        span is { From: >= 0 and < DaySpan.Day } && span.Until > span.From && span.Until - span.From <= DaySpan.Day;

    private static bool Overlap(IEnumerable<DaySpan> spans)
    {
        var inOrder = spans.Order().ToList();
        return inOrder.Zip(inOrder.Skip(1)).Any(pair => pair.First.Until > pair.Second.From);
    }
}
