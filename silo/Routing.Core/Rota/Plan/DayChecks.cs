using Routing.Core.Policies;

namespace Routing.Core.Rota.Plan;

/// <summary>Whether a day can be planned so: what an import shows is what planning then takes.</summary>
public static class DayChecks
{
    /// <summary>The longest note, in UTF-16 units.</summary>
    public const int LongestNote = 200;

    private const int MostShifts = 4;
    private const int MostBreaks = 6;

    /// <summary>Why it cannot be; nothing when it can.</summary>
    public static Refusal Check(ShopPolicy policy, PlannedDay day, Instant now) =>
        policy.Roster.Find(day.Agent) is null ? Refusal.UnknownAgent
        : !DayPlans.CanBePlanned(day.Day, policy.Roster.DayOf(now)) ? Refusal.BadPlan
        : day.Note.Length > LongestNote || day.Note.Any(char.IsControl) ? Refusal.BadPlan
        : day.Kind == DayKind.Usual && !day.Shifts.IsEmpty ? Refusal.BadShift
        : day.Shifts.Length > MostShifts || !day.Shifts.All(shift => IsRight(shift, policy))
            || Overlap(day.Shifts.Select(shift => shift.Span)) ? Refusal.BadShift
        : Refusal.None;

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
