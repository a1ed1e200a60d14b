namespace Routing.Engine.Reports;

/// <summary>How far the making of a report is.</summary>
/// <param name="Read">Events read so far.</param>
/// <param name="Of">How many there are at most; for a past day fewer may do.</param>
public readonly record struct ReportProgress(long Read, long Of);
