using Routing.Core.Explaining;

namespace Routing.Core.Reports;

/// <summary>How a figure is to be read.</summary>
public enum ReportUnit
{
    Count,

    /// <summary>Milliseconds.</summary>
    Span,

    /// <summary>A part of the whole, from 0 to 1.</summary>
    Share,

    /// <summary>Stars, from 1 to 5.</summary>
    Stars,
}

/// <summary>Of whom a figure can be told.</summary>
public enum ReportScope
{
    /// <summary>Of a queue and of an agent.</summary>
    Both,

    /// <summary>Of a queue only: nobody's doing.</summary>
    Queue,

    /// <summary>Of an agent first of all.</summary>
    Agent,
}

/// <summary>A figure of the report: its name, what it means, and how it follows from what was counted.</summary>
/// <param name="Id">Its name for programs; the column's name in CSV.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Meaning">What it means, in full.</param>
/// <param name="Source">From which events of the journal it follows, and by which counts.</param>
/// <param name="Of">Its value of a cell; null where there is nothing of which it could be told.</param>
public sealed record ReportFigure(
    string Id,
    ReportUnit Unit,
    ReportScope Scope,
    Sentence Name,
    Sentence Meaning,
    string Source,
    Func<ReportCell, double?> Of);
