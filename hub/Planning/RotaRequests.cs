using System.Globalization;
using Routing.Core;
using Routing.Core.Policies;
using Routing.Core.Rota.Plan;
using Routing.Hub.Realtime;

namespace Routing.Hub.Planning;

/// <summary>Checks what came over the wire about the rota.</summary>
internal static class RotaRequests
{
    /// <summary>A day as 2026-11-23.</summary>
    public static DateOnly Day(Asked<string> day) =>
        DateOnly.TryParseExact(
            day.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known)
        && known.Year is >= 2000 and <= 2200
            ? known
            : throw RefusalWords.Exception(Refusal.Malformed);

    /// <summary>Null when a page asks for what cannot be read.</summary>
    public static WantedDay? Read(DayRequest? asked) =>
        asked is { Agent: not null, Kind: { } name, Shifts: { } shifts, Note: { } note }
        && RotaFaces.KindOf(name) is { } kind
        && shifts.All(shift => shift is not null && shift.Breaks?.Contains(null!) != true)
            ? new(
                new(
                    new(asked.Agent),
                    asked.Day,
                    kind,
                    kind == DayKind.Usual ? [] : [.. shifts.Select(Read)],
                    note.Trim()),
                asked.Seen)
            : null;

    private static PlannedShift Read(ShiftFace shift) => new(
        new(shift.From, shift.Until),
        shift.Queue is { } queue ? new QueueId(queue) : null,
        [.. (shift.Breaks ?? []).Select(pause => new DaySpan(pause.From, pause.Until)).Order()],
        shift.Overtime);
}
