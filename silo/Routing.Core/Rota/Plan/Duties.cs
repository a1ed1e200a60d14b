using System.Collections.Immutable;
using Routing.Core.AgentQueue;
using Routing.Core.Policies;

namespace Routing.Core.Rota.Plan;

/// <summary>A part of a shift that is worked in one queue.</summary>
/// <param name="Queue">Null for the agent's own.</param>
public readonly record struct Section(Instant From, QueueId? Queue);

/// <summary>What an agent has to do now, or does next.</summary>
/// <param name="Shift">The shift that holds, or else the next one; null when he works at any hour.</param>
/// <param name="Here">The part of it that holds, or else its first.</param>
/// <param name="NextAt">When he works in another queue; null when he does not before its end.</param>
public sealed record Duty(Shift? Shift, ImmutableArray<Shift> Breaks, Section? Here, Instant? NextAt);

/// <summary>
/// Turns days into moments. Shifts that touch are one: nobody drains between two of them, but goes on in the other
/// queue.
/// </summary>
public static class Duties
{
    // Beyond it nothing can be planned, and what comes every week has come again.
    private const int DaysAhead = DayPlans.Ahead + 8;

    // Whoever works on without an end for so long works at any hour.
    private static readonly TimeSpan Endless = TimeSpan.FromDays(8);

    // So long before a planned day whoever works at any hour is looked at again: then that day is in sight.
    private static readonly TimeSpan InSight = TimeSpan.FromDays(7);

    private static readonly Duty AtAnyHour = new(Shift: null, [], Here: null, NextAt: null);

    private readonly record struct Piece(Instant From, Instant Until, DateOnly Day, PlannedShift Shift);

    /// <summary>What an agent has to do at a moment.</summary>
    public static Duty At(
        DayPlanMap plans,
        ShopPolicy policy,
        RosterAgent agent,
        Instant now)
    {
        var today = policy.Roster.DayOf(now);
        if (agent.WorksAtAnyHour && !HasPlans(plans, agent.Id, today))
        {
            return AtAnyHour;
        }

        var run = new List<Piece>();
        foreach (var piece in Pieces(plans, policy, agent, today))
        {
            if (run.Count > 0 && piece.From > run.Max(one => one.Until))
            {
                if (run.Max(one => one.Until) > now)
                {
                    break;
                }

                run.Clear();
            }

            run.Add(piece);
            if (agent.WorksAtAnyHour && piece.From > now + Endless)
            {
                break;
            }
        }

        if (run.Count == 0 || run.Max(one => one.Until) <= now)
        {
            return Nothing(now);
        }

        var duty = Of(run, policy, agent, now);
        return duty.Shift is not null
            ? duty
            : duty with { NextAt = Instant.Earlier(duty.NextAt, SightOf(plans, policy, agent, now)) };
    }

    private static Instant? SightOf(DayPlanMap plans, ShopPolicy policy, RosterAgent agent, Instant now) =>
        plans[agent.Id.Value].Where(plan => plan.Day.Kind != DayKind.Usual)
            .Select(plan => (Instant?)(policy.Roster.Moment(plan.Day.Day, 0) - InSight))
            .FirstOrDefault(sight => sight > now);

    /// <summary>The same, by what he works every week alone.</summary>
    public static Duty Usual(ShopPolicy policy, RosterAgent agent, Instant now) =>
        At(DayPlans.None, policy, agent, now);

    private static bool HasPlans(
        DayPlanMap plans, AgentId agent, DateOnly today) =>
        plans.TryGetValue(agent.Value, out var days)
        && days.Any(one => one.Day.Day >= today.AddDays(-1) && one.Day.Kind != DayKind.Usual);

    private static IEnumerable<Piece> Pieces(
        DayPlanMap plans,
        ShopPolicy policy,
        RosterAgent agent,
        DateOnly today)
    {
        // Yesterday's may still run after midnight.
        for (var i = -1; i <= DaysAhead; i++)
        {
            var day = today.AddDays(i);
            foreach (var shift in WorkDays.Of(plans, policy, agent, day).Shifts.OrderBy(shift => shift.Span))
            {
                var (from, until) = (
                    policy.Roster.Moment(day, shift.Span.From), policy.Roster.Moment(day, shift.Span.Until));
                if (from < until)
                {
                    yield return new(from, until, day, shift);
                }
            }
        }
    }

    private static Duty Of(List<Piece> run, ShopPolicy policy, RosterAgent agent, Instant now)
    {
        var shift = new Shift(run[0].From, new(run.Max(piece => piece.Until.UnixMs)));
        var isEndless = agent.WorksAtAnyHour && shift.From <= now && shift.Until > now + Endless;
        var sections = Sections(run);
        var here = sections.LastOrDefault(section => section.From <= now, sections[0]);
        var next = sections.Where(section => section.From > now && section != here)
            .Select(section => (Instant?)section.From).FirstOrDefault();
        return new(
            isEndless ? null : shift,
            [.. run.SelectMany(piece => Breaks(piece, policy)).OrderBy(one => one.From)],
            here,
            next);
    }

    private static List<Section> Sections(List<Piece> run)
    {
        var sections = new List<Section>();
        foreach (var piece in run)
        {
            if (sections.Count == 0 || sections[^1].Queue != piece.Shift.Queue)
            {
                sections.Add(new(piece.From, piece.Shift.Queue));
            }
        }

        return sections;
    }

    // A break of an hour that the clock skips is none.
    private static IEnumerable<Shift> Breaks(Piece piece, ShopPolicy policy) => piece.Shift.Breaks
        .Select(pause => new Shift(
            policy.Roster.Moment(piece.Day, pause.From), policy.Roster.Moment(piece.Day, pause.Until)))
        .Where(pause => pause.From < pause.Until);

    // Planned away as far as plans go: his next shift is out of sight.
    private static Duty Nothing(Instant now)
    {
        var far = new Instant((now.UnixMs / DayMs * DayMs) + (DaysAhead * DayMs));
        return new(new(far, far + TimeSpan.FromDays(1)), [], Here: null, NextAt: null);
    }

    private const long DayMs = 24 * 60 * 60 * 1000;
}
