namespace Routing.Hub.Planning;

/// <summary>From and until in minutes since the day's midnight; an end beyond 1440 lies on the next day.</summary>
internal sealed record SpanFace(int From, int Until);

/// <param name="Queue">Null for the agent's own.</param>
internal sealed record ShiftFace(
    int From, int Until, string? Queue = null, IReadOnlyList<SpanFace>? Breaks = null, bool Overtime = false);

/// <summary>What an agent works on a day.</summary>
/// <param name="Kind">usual, planned or absent.</param>
/// <param name="Shifts">Of an absence none; see <paramref name="Missed"/>.</param>
/// <param name="Missed">Of an absence: what he would have worked.</param>
/// <param name="Version">What to name when planning that day; 0 when nothing was ever planned.</param>
/// <param name="AnyHour">Whether he has no hours but works whenever he signs on.</param>
/// <param name="By">Who planned it.</param>
/// <param name="Warning">What is wrong with it: ShiftsOverlap or RestTooShort.</param>
internal sealed record DayFace(
    string Agent,
    DateOnly Day,
    string Kind,
    string Note,
    IReadOnlyList<ShiftFace> Shifts,
    IReadOnlyList<ShiftFace> Missed,
    long Version,
    bool AnyHour,
    string? By,
    long? At,
    string? Warning);

/// <summary>Somebody of the rota.</summary>
internal sealed record PersonFace(string Agent, string Name, string Queue);

/// <summary>A day of the rota.</summary>
/// <param name="From">Its midnight on the shop's clock, in Unix milliseconds.</param>
/// <param name="Hours">When the shop is open on a special day, none when it is closed; null on any other.</param>
internal sealed record DateFace(DateOnly Day, long From, IReadOnlyList<SpanFace>? Hours, string? Note);

/// <summary>A part of the rota.</summary>
/// <param name="Planned">Counts the changes of the rota; what comes with another count is newer.</param>
/// <param name="Now">The minute of today on the shop's clock.</param>
internal sealed record RotaAnswer(
    long Planned,
    DateOnly Today,
    int Now,
    int RestHours,
    IReadOnlyList<DateFace> Dates,
    IReadOnlyList<PersonFace> Agents,
    IReadOnlyList<DayFace> Days);

/// <summary>What has changed of a part of the rota.</summary>
/// <param name="Days">Those that are not as they were, in place of what the page has.</param>
internal sealed record RotaChanges(long Planned, DateOnly Today, int Now, IReadOnlyList<DayFace> Days);

/// <summary>A day as a lead wants it.</summary>
/// <param name="Seen">The version that he saw.</param>
internal sealed record DayRequest(
    string Agent, DateOnly Day, string Kind, IReadOnlyList<ShiftFace> Shifts, long Seen, string Note = "");

/// <summary>What came of planning: all days were planned, or none because some have changed.</summary>
/// <param name="Changed">Those that are no longer as they were seen, as they are now.</param>
internal sealed record PlanAnswer(int Planned, IReadOnlyList<DayFace> Changed);

/// <summary>Who could work a shift in place of another.</summary>
/// <param name="WeekMinutes">What he works that week already.</param>
internal sealed record ReplacementFace(string Agent, string Name, string Queue, bool OfQueue, int WeekMinutes);

/// <summary>A shift that nobody works, and who could; the best first.</summary>
internal sealed record GapFace(ShiftFace Shift, IReadOnlyList<ReplacementFace> Could);

/// <summary>With whom an agent can swap a day, and for which of the other's days; null when that one takes his.
/// </summary>
internal sealed record SwapChoice(string Agent, string Name, DateOnly? Day, IReadOnlyList<ShiftFace> Shifts);

/// <param name="Id">A UUID of the page's making.</param>
internal sealed record SwapRequest(string Id, DateOnly Day, string Agent, DateOnly? TheirDay, string Note = "");

/// <summary>A mistake in what was imported.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Code">What is wrong: columns, agent, day, kind, time, queue, breaks, shifts, far, event, cut, zone,
/// repeats; long when the rest of the file was left out, more when only so many are told.</param>
/// <param name="Value">What stands there.</param>
internal sealed record ImportMistake(int Line, string Code, string Value);

/// <summary>A day that an import would change.</summary>
internal sealed record ImportChange(DayFace Before, DayRequest After);

/// <summary>What an import would do. Nothing is done by asking.</summary>
/// <param name="Same">How many days are as they would be already.</param>
internal sealed record ImportAnswer(
    IReadOnlyList<ImportChange> Changes, int Same, IReadOnlyList<ImportMistake> Mistakes);
