using System.Collections.Immutable;
using Routing.Core.Policies;

namespace Routing.Core.Rota.Plan;

/// <summary>What is planned for an agent on one day.</summary>
public enum DayKind
{
    /// <summary>As every week.</summary>
    Usual,

    /// <summary>Shifts of this day's own; none means that he is free.</summary>
    Planned,

    /// <summary>He is not there.</summary>
    Absent,
}

/// <summary>One shift of a day, in minutes since its midnight by the shop's clock.</summary>
/// <param name="Queue">Where he works; null for his own queue.</param>
/// <param name="Breaks">When he is away in between.</param>
/// <param name="IsOvertime">Whether it is beyond what he usually works.</param>
public sealed record PlannedShift(
    DaySpan Span, QueueId? Queue, ImmutableArray<DaySpan> Breaks, bool IsOvertime = false)
{
    public bool Equals(PlannedShift? other) =>
        other is not null && Span == other.Span && Queue == other.Queue && IsOvertime == other.IsOvertime
        && Breaks.SequenceEqual(other.Breaks);

    public override int GetHashCode() => Span.GetHashCode();
}

/// <summary>What is planned for an agent on one day, beside what he usually works.</summary>
/// <param name="Shifts">Of an absence those that he would have worked.</param>
/// <param name="Note">Why: of an absence its reason.</param>
public sealed record PlannedDay(
    AgentId Agent, DateOnly Day, DayKind Kind, ImmutableArray<PlannedShift> Shifts, string Note)
{
    public bool Equals(PlannedDay? other) =>
        other is not null && Agent == other.Agent && Day == other.Day && Kind == other.Kind && Note == other.Note
        && Shifts.SequenceEqual(other.Shifts);

    public override int GetHashCode() => (Agent, Day).GetHashCode();
}

/// <summary>A planned day as the rota keeps it.</summary>
/// <param name="Version">Grows with every change of the rota; who plans says which one he saw.</param>
public sealed record DayPlan(PlannedDay Day, long Version, AgentRef By, Instant At);
