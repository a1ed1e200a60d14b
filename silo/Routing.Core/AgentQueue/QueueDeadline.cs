namespace Routing.Core.AgentQueue;

public enum DeadlineKind
{
    Idle,
    Tell,
    Grace,
    ShiftBegins,
    Drain,
    ShiftEnds,
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

        var kind = Kind.CompareTo(other.Kind);
        return kind != 0 ? kind : string.CompareOrdinal(Key, other.Key);
    }
}

/// <summary>The only timer logic of a queue: when it wants to be ticked next.</summary>
public static class QueueDeadlines
{
    /// <summary>The next deadline, or null when there is none.</summary>
    public static Instant? Next(QueueState state) =>
        state.Deadlines.IsEmpty ? null : state.Deadlines.Min.At;

    internal static IEnumerable<QueueDeadline> Of(AgentState agent)
    {
        if (agent.GraceUntil is { } grace)
        {
            yield return new(grace, DeadlineKind.Grace, agent.Id.Value);
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
