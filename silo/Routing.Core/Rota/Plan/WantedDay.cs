namespace Routing.Core.Rota.Plan;

/// <summary>A day as a lead wants it.</summary>
/// <param name="Seen">The version of the day that he saw; 0 when nothing was planned. Another is refused.</param>
public sealed record WantedDay(PlannedDay Day, long Seen);
