using Routing.Core.AgentQueue;
using Routing.LoadTest.InProcess;
using Routing.LoadTest.Measuring;
using Routing.Storage.Sqlite;

namespace Routing.LoadTest.Scenarios.Assign;

/// <summary>
/// One trial: a fresh engine and journal, all lanes begin, a warm-up, the measured seconds, and the lanes end.
/// </summary>
public sealed class AssignTrial(AssignOptions options, AssignShape shape, bool isDurable)
{
    // Twice the slots that are needed: a slot is free again some time after its session has ended.
    private const int SlotsPerSession = 2;

    private static readonly TimeSpan EndWithin = TimeSpan.FromSeconds(30);

    /// <summary>Runs the trial.</summary>
    public async Task<AssignFigures> RunAsync(CancellationToken cancel)
    {
        var perQueue = (options.InFlight + options.Queues - 1) / options.Queues;
        var agents = 1 + (perQueue * SlotsPerSession / AgentProfile.MaxSlots);
        var setup = new StageOptions(options.Queues, agents, isDurable ? new SqliteJournalOptions() : null);
        await using var stage = await EngineStage.OpenAsync(
            setup, cancel, shape.HasSessions ? null : new SessionsElsewhere());
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var meter = new AssignMeter(options.InFlight);
        AssignLane[] lanes =
        [
            .. Enumerable.Range(0, options.InFlight).Select(i => shape.MakeLane(stage, meter, i, stop.Token)),
        ];
        await stage.WatchDesksAsync(() => new DeskPage(Show, meter.Fault), cancel);
        foreach (var lane in lanes)
        {
            lane.Begin();
        }

        await Task.Delay(TimeSpan.FromSeconds(options.WarmUp), cancel);
        var measured = await MeasureAsync(stage.Journal, meter, cancel);
        await stop.CancelAsync();
        await Task.WhenAny(Task.WhenAll(lanes.Select(lane => lane.Ended)), Task.Delay(EndWithin, cancel));
        await stage.QuietAsync(cancel);
        return measured with
        {
            Submitted = meter.Ledger.Sent,
            Shown = meter.Ledger.Delivered,
            Lost = meter.Ledger.Lost,
            Doubled = meter.Ledger.Duplicated,
            Faults = meter.Faults + meter.Ledger.Unknown,
        };

        void Show(string session)
        {
            var (lane, number) = AssignLane.Read(session);
            lanes[lane].Shown(number);
        }
    }

    private async Task<AssignFigures> MeasureAsync(
        CountedJournal journal, AssignMeter meter, CancellationToken cancel)
    {
        var latencies = new LatencyHistogram();
        var (appends, events) = (journal.Appends, journal.Events);
        var (cpu, began) = (Environment.CpuUsage.TotalTime, Clock.Now);
        meter.Measure(latencies);
        await Task.Delay(TimeSpan.FromSeconds(options.Seconds), cancel);
        meter.Measure(null);
        var seconds = (Clock.Now - began) / 1e9;
        var used = Environment.CpuUsage.TotalTime - cpu;
        var count = Math.Max(1, latencies.Count);
        return new(
            Math.Round(latencies.Count / seconds),
            Clock.ToMilliseconds(latencies.Percentile(0.5)),
            Clock.ToMilliseconds(latencies.Percentile(0.99)),
            Math.Round(used.TotalMicroseconds / count, 2),
            Math.Round((journal.Appends - appends) / (double)count, 2),
            Math.Round((journal.Events - events) / (double)count, 2),
            Submitted: 0,
            Shown: 0,
            Lost: 0,
            Doubled: 0,
            Faults: 0);
    }
}
