using Routing.Core.Explaining;
using Routing.Shops;

namespace Routing.Hub.Api;

/// <summary>A figure of the report: its name, what it means, from which events it follows.</summary>
/// <param name="Unit">count; span (milliseconds); share (0 to 1); stars (1 to 5).</param>
/// <param name="Scope">both; queue: of no agent; agent: of agents first of all.</param>
internal sealed record ReportFigureBody(
    string Id, string Unit, string Scope, Sentence Name, Sentence Meaning, string Source);

/// <summary>A report is being made.</summary>
/// <param name="Read">Events read so far.</param>
/// <param name="Of">How many there are at most.</param>
internal sealed record ReportProgressBody(long Read, long Of);

/// <summary>One hour: its beginning in Unix milliseconds, and what the shop's clock shows then.</summary>
/// <param name="Local">The hour on the clock, 0 to 23.</param>
/// <param name="UtcOffsetMinutes">What the clock is ahead of UTC.</param>
internal sealed record ReportHourRow(
    long At, int Local, int UtcOffsetMinutes, IReadOnlyDictionary<string, double?> Figures);

/// <param name="Name">Null when the shop no longer has the queue.</param>
internal sealed record ReportQueueRow(string Queue, LocalText? Name, IReadOnlyDictionary<string, double?> Figures);

internal sealed record ReportAgentRow(string Agent, string Name, IReadOnlyDictionary<string, double?> Figures);

/// <summary>A day's report. Figures by their ids; null where there is nothing of which one could be told.</summary>
/// <param name="From">When the day begins by the shop's clock; Unix milliseconds.</param>
/// <param name="Until">When it ends.</param>
/// <param name="At">Up to when the journal was read.</param>
/// <param name="Running">Whether the day is not over yet.</param>
/// <param name="Whole">Whether the journal has the whole day.</param>
/// <param name="Unknown">Ids of figures that were not recorded yet then.</param>
internal sealed record ReportBody(
    string Shop,
    DateOnly Date,
    string TimeZone,
    long From,
    long Until,
    long At,
    bool Running,
    bool Whole,
    IReadOnlyList<string> Unknown,
    IReadOnlyDictionary<string, double?> Total,
    IReadOnlyList<ReportHourRow> Hours,
    IReadOnlyList<ReportQueueRow> Queues,
    IReadOnlyList<ReportAgentRow> Agents);
