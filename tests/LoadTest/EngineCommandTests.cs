using System.CommandLine;
using System.Text.Json.Nodes;
using Routing.LoadTest.Runner;
using Routing.LoadTest.Scenarios.Assign;
using Routing.LoadTest.Scenarios.Board;
using Routing.LoadTest.Scenarios.Memory;
using Routing.LoadTest.Scenarios.Move;
using Routing.LoadTest.Scenarios.Sessions;
using Xunit;

namespace Routing.LoadTest.Tests;

/// <summary>The commands that measure an engine in their own process, at their smallest.</summary>
public sealed class EngineCommandTests
{
    [Fact]
    public async Task Assign_OverBothJournals_ShowsEverySessionOnce()
    {
        var (status, report) = await Run(
            AssignCommand.Build(), "--queues 4 --in-flight 20 --seconds 0.2 --warm-up 0.1 --trials 1");

        Assert.Equal(ExitStatus.Pass, status);
        Assert.True(report["exact"]!.GetValue<bool>());
        foreach (var shape in new[] { "queue", "whole" })
        {
            foreach (var journal in new[] { "durable", "volatile" })
            {
                var trial = Assert.Single(report[shape]![journal]!["trials"]!.AsArray())!;
                Assert.True(trial["submitted"]!.GetValue<long>() >= 20);
                Assert.Equal(trial["submitted"]!.GetValue<long>(), trial["shown"]!.GetValue<long>());
                Assert.Equal(0, trial["lost"]!.GetValue<long>());
                Assert.Equal(0, trial["doubled"]!.GetValue<long>());
                Assert.Equal(0, trial["faults"]!.GetValue<long>());
                Assert.NotNull(report[shape]![journal]!["per_second"]);
            }
        }

        Assert.Equal(30_000, report["queue"]!["target_per_second"]!.GetValue<double>());
        Assert.Null(report["whole"]!["target_per_second"]);
    }

    [Fact]
    public void AssignFigures_WhereASessionCameTwice_AreNotExact()
    {
        var exact = new AssignFigures(1, 1, 1, 1, 2, 3, Submitted: 5, Shown: 5, Lost: 0, Doubled: 0, Faults: 0);

        Assert.True(exact.IsExact);
        Assert.False((exact with { Doubled = 1 }).IsExact);
        Assert.False((exact with { Shown = 4, Lost = 1 }).IsExact);
        Assert.False((exact with { Faults = 1 }).IsExact);
        Assert.False((exact with { Submitted = 0, Shown = 0 }).IsExact);
    }

    [Fact]
    public void AssignMeter_OfWhatNobodySubmittedOrCameTwice_KeepsAccount()
    {
        var meter = new AssignMeter(lanes: 2);
        var number = meter.Submit(1);

        Assert.True(meter.Shown(1, number));
        Assert.False(meter.Shown(1, number));
        Assert.False(meter.Shown(0, 1));
        meter.Submit(0);

        Assert.Equal((2, 1, 1), (meter.Ledger.Sent, meter.Ledger.Lost, meter.Ledger.Duplicated));
        Assert.Equal(1, meter.Ledger.Unknown);
    }

    [Fact]
    public async Task Memory_OfSessionsAlone_ReportsTheirHeapInParts()
    {
        var (status, report) = await Run(
            MemoryCommand.Build(), "--kinds sessions passivated --sessions 400 --trials 1");

        Assert.Equal(ExitStatus.Pass, status);
        Assert.Null(report["connected"]);
        foreach (var (kind, target) in new[] { ("sessions", 1536), ("passivated", 200) })
        {
            var figures = report[kind]!;
            Assert.Equal(400, figures["sessions"]!.GetValue<int>());
            Assert.Equal(target, figures["target"]!.GetValue<double>());
            Assert.NotNull(figures["heap_bytes_per_session"]);
            Assert.NotNull(figures["parts"]!["in_its_queue"]);
            Assert.Single(figures["trials"]!.AsArray());
        }

        Assert.NotNull(report["sessions"]!["parts"]!["its_actor"]);
    }

    [Fact]
    public async Task Sessions_OfAFewHundred_HearsEveryMessageWithFewAndWithMany()
    {
        var (status, report) = await Run(
            SessionsCommand.Build(), "--sessions 300 --connected 50 --in-flight 20 --seconds 0.2 --trials 1");

        Assert.Equal(ExitStatus.Pass, status);
        Assert.True(report["exact"]!.GetValue<bool>());
        foreach (var (phase, sessions) in new[] { ("few", 50), ("many", 300) })
        {
            Assert.Equal(sessions, report[phase]!["sessions"]!.GetValue<int>());
            var trial = Assert.Single(report[phase]!["trials"]!.AsArray())!;
            Assert.Equal(2 * 50, report[phase]!["woken"]!.GetValue<long>());
            Assert.Equal(0, trial["unheard"]!.GetValue<long>());
        }
    }

    [Fact]
    public async Task Board_WatchedByTwoLeads_ReachesBothAlike()
    {
        var options = new BoardOptions(Queues: 2, Agents: 3, Leads: 2, ChangesPerSecond: 200, Seconds: 1, Trials: 1);

        var report = await BoardRun.Run(options, TestContext.Current.CancellationToken);

        Assert.Single(report.Share);
        Assert.True(report.Items >= 2 * options.Leads, $"{report.Items} items/s to all leads");
        Assert.True(report.Bytes > 0, $"{report.Bytes} bytes/s to each lead");
    }

    [Fact]
    public async Task Move_ThereAndBack_EndsWithEveryChatWhereItsAgentIs()
    {
        var options = new MoveOptions(Agents: 4, Chats: 20, Rate: 100, Trials: 2);

        var report = await MoveRun.Run(options, TestContext.Current.CancellationToken);

        Assert.Empty(report.Wrong);
        Assert.Equal(0, report.Refused);
        Assert.Equal(2, report.Done.Count);
        Assert.All(report.Done.Zip(report.Answered), one => Assert.True(one.First >= one.Second, $"{one}"));
        Assert.All(report.TalkBefore, one => Assert.True(one > 0, $"{one}"));
    }

    [Theory]
    [InlineData("--sessions 100 --connected 101", "right would be a part of them")]
    [InlineData("--sessions 5", "--sessions must be from 100")]
    public void Sessions_OfWhatDoesNotFit_SaysWhatWouldBeRight(string words, string right) => Assert.Contains(
        SessionsCommand.Build().Parse(words.Split(' ')).Errors,
        error => error.Message.Contains(right, StringComparison.Ordinal));

    private static async Task<(int Status, JsonObject Report)> Run(Command command, string words)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        var file = folder.File("report.json");
        var status = await command.Parse([.. words.Split(' '), "--json", file]).InvokeAsync(null, cancel);
        return (status, JsonNode.Parse(await File.ReadAllTextAsync(file, cancel))!.AsObject());
    }
}
