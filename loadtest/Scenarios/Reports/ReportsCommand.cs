using System.CommandLine;
using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Routing.Core.Reports;
using Routing.Engine.Reports;
using Routing.LoadTest.InProcess;
using Routing.LoadTest.Runner;
using Routing.Storage.Sqlite;

namespace Routing.LoadTest.Scenarios.Reports;

/// <summary>The command <c>reports</c>.</summary>
public static class ReportsCommand
{
    private const long DayMs = 24 * 3_600_000L;

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var days = Ask.Count("--days", "Days that the journal holds.", 1, 1000, 5);
        var sessions = Ask.Count("--sessions", "Sessions of each day.", 1, 1_000_000, 5_000);
        var agents = Ask.Count("--agents", "Agents who serve them.", 1, 5000, 100);
        var rounds = Ask.Count("--rounds", "Rounds of each session.", 1, 100, 3);
        var command = new Command("reports", "Measure how quickly a past day's report is rebuilt from the journal.")
        {
            days, sessions, agents, rounds,
        };
        command.SetAction((line, _) => CommandRun.RunAsync(async () =>
        {
            var report = await RunAsync(new(
                line.GetValue(days) ?? 5,
                line.GetValue(sessions) ?? 5_000,
                line.GetValue(agents) ?? 100,
                line.GetValue(rounds) ?? 3));
            report.Print(CommandRun.Terminal());
            return report.IsReached ? ExitStatus.Pass : ExitStatus.Fail;
        }));
        return command;
    }

    /// <summary>Writes the journal, and makes the report of its last day twice.</summary>
    public static async Task<ReportsReport> RunAsync(ReportsOptions options)
    {
        using var folder = new TemporaryFolder();
        await using var journal = SqliteJournal.Open(
            folder.File("routing.db"), new(), NullLogger<SqliteJournal>.Instance);
        var shop = new StageShop(1);
        var today = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() / DayMs;
        var days = new WrittenDays(journal, shop, options);
        await days.WriteAsync(new((today - options.Days) * DayMs));
        using var reports = new ShopReports(journal, shop, TimeProvider.System, new());
        var (first, report) = await Timed(reports, DayHours.DateOf(today - 1));
        var (again, _) = await Timed(reports, DayHours.DateOf(today - 1));
        return new(options, days.Events, first, again, report.Total().Counts.Live.Arrivals);
    }

    private static async Task<(TimeSpan Took, DayReport Report)> Timed(ShopReports reports, DateOnly day)
    {
        var start = Stopwatch.GetTimestamp();
        var build = reports.Ask(StageShop.Id, day);
        while (!build.Done.IsCompleted)
        {
            // Asked again now and then, as a page does: what nobody asks for is stopped.
            reports.Ask(StageShop.Id, day);
            await Task.WhenAny(build.Done, Task.Delay(TimeSpan.FromSeconds(1)));
        }

        var answer = await build.Done;
        return answer.Report is { } report
            ? (Stopwatch.GetElapsedTime(start), report)
            : throw new IOException($"There is no report: {answer.Refused}.");
    }
}
