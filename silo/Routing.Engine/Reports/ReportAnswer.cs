using Routing.Core;
using Routing.Core.Reports;

namespace Routing.Engine.Reports;

/// <summary>A day's report, or why there is none.</summary>
/// <param name="At">Up to when the journal was read.</param>
/// <param name="IsRunning">Whether the day is not over yet.</param>
public sealed record ReportAnswer(Refusal Refused, DayReport? Report, Instant At, bool IsRunning)
{
    public static ReportAnswer Not(Refusal why) => new(why, null, default, IsRunning: false);
}
