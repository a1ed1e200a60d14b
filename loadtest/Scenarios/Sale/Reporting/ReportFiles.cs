using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Sale.Reporting;

/// <summary>Where reports go, and the earlier one they are compared with; each may be absent.</summary>
public sealed record ReportFiles(FileInfo? Json, FileInfo? Html, FileInfo? Markdown, FileInfo? Compare)
{
    /// <summary>The earlier report; null when there is none to compare with.</summary>
    public SaleReport? Before { get; private set; }

    /// <summary>Fails early, before a long run, when a report could not be written or read.</summary>
    /// <exception cref="CannotRunException">A folder does not exist, or the earlier report is none.</exception>
    public void Check()
    {
        foreach (var file in (FileInfo?[])[Json, Html, Markdown])
        {
            ReportFile.Check(file);
        }

        Before = Compare is null ? null : SaleReport.Read(Compare);
    }

    /// <summary>Writes the report to every file that was asked for.</summary>
    public void Write(SaleReport report)
    {
        Write(Json, report.ToJson);
        Write(Html, () => HtmlReport.Write(report, Before));
        Write(Markdown, () => MarkdownReport.Write(report, Before));
    }

    private static void Write(FileInfo? file, Func<string> text)
    {
        if (file is not null)
        {
            File.WriteAllText(file.FullName, text());
        }
    }
}
