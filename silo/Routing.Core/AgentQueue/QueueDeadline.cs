namespace Routing.Core.AgentQueue;

public enum DeadlineKind
{
    Idle,
    Silence,
    Tell,
    Grace,
    Unseen,
    ShiftBegins,
    Drain,
    ShiftEnds,
    BreakBegins,
    BreakEnds,
}

/// <summary>A moment at which a queue wants to be ticked, and for whom (a session or an agent).</summary>
public readonly record struct QueueDeadline(Instant At, DeadlineKind Kind, string Key) : IComparable<QueueDeadline>
{
    public int CompareTo(QueueDeadline other)
    {
        var at = At.CompareTo(other.At);
        if (at != 0)
        {
            return at;
        }

        // Compared as numbers: an enum's own comparison boxes it.
        var kind = ((int)Kind).CompareTo((int)other.Kind);
        return kind != 0 ? kind : string.CompareOrdinal(Key, other.Key);
    }
}

/// <summary>The only timer logic of a queue: when it wants to be ticked next.</summary>
public static class QueueDeadlines
{
    /// <summary>The next deadline, or null when there is none.</summary>
    public static Instant? Next(QueueState state) => Instant.Earlier(
        state.Deadlines.IsEmpty ? null : state.Deadlines.Min.At,
        Instant.Earlier(Help(state), Instant.Earlier(state.HoursUntil, state.RetellAt)));

    // The steps of the rings, by the oldest in line; then the offers that were not answered.
    private static Instant? Help(QueueState state)
    {
        var (help, settings) = (state.Help, state.Settings);
        Instant? offer = help.Offers.IsEmpty ? null : help.Offers[0].Until;
        if (state.Lists.Oldest is not { } oldest)
        {
            return offer;
        }

        Instant? step = help.Ring switch
        {
            HelpRing.Nobody => oldest + TimeSpan.FromSeconds(settings.AskNeighboursAfter),
            HelpRing.Neighbours => oldest + TimeSpan.FromSeconds(settings.AskAllAfter),
            _ => null,
        };
        Instant? lead = help.LongWaitSince is null ? oldest + TimeSpan.FromSeconds(settings.TellLeadAfter) : null;
        return Instant.Earlier(offer, Instant.Earlier(step, lead));
    }

    internal static IEnumerable<QueueDeadline> Of(AgentState agent)
    {
        if (agent.GraceUntil is { } grace)
        {
            yield return new(grace, DeadlineKind.Grace, agent.Id.Value);
        }

        if (agent.UnseenAt is { } unseen && !agent.Presence.IsAbsent())
        {
            yield return new(unseen, DeadlineKind.Unseen, agent.Id.Value);
        }

        if (agent.BreakUntil is { } back)
        {
            yield return new(back, DeadlineKind.BreakEnds, agent.Id.Value);
        }

        if (agent is { NextBreak: { } next, OnShift: true } && agent.Presence != Presence.Offline)
        {
            yield return new(next.From, DeadlineKind.BreakBegins, agent.Id.Value);
        }

        if (agent.Profile.Shift is not { } shift || agent.Presence == Presence.Offline)
        {
            yield break;
        }

        if (!agent.OnShift)
        {
            yield return new(shift.From, DeadlineKind.ShiftBegins, agent.Id.Value);
            yield break;
        }

        if (agent.DrainAt is { } drain && agent.Presence == Presence.Online)
        {
            yield return new(drain, DeadlineKind.Drain, agent.Id.Value);
        }

        yield return new(shift.Until, DeadlineKind.ShiftEnds, agent.Id.Value);
    }
}
