using System.Globalization;
using Routing.LoadTest.Measuring;
using Routing.LoadTest.Scenarios.Sale.Measuring;
using Routing.LoadTest.Scenarios.Sale.Playing;
using Spectre.Console;

namespace Routing.LoadTest.Scenarios.Sale;

/// <summary>
/// Shows a run while it goes on: a table that is drawn anew in a terminal, a line every five seconds elsewhere.
/// </summary>
/// <param name="console">Where.</param>
/// <param name="title">What is played.</param>
/// <param name="part">This process's part.</param>
public sealed class LiveView(IAnsiConsole console, string title, PartRun part)
{
    private const int BarWidth = 40;

    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LineEvery = TimeSpan.FromSeconds(5);
    private static readonly Figure[] Shown =
        [Figure.Message, Figure.Reply, Figure.Ack, Figure.Assignment, Figure.Welcome, Figure.Reconnect, Figure.Lag];

    /// <summary>Shows until the run is over, or the view is cancelled.</summary>
    public async Task ShowAsync(Task run, CancellationToken cancel)
    {
        if (!console.Profile.Out.IsTerminal)
        {
            await PrintLinesAsync(run, cancel);
            return;
        }

        await console.Live(Table()).AutoClear(true).StartAsync(async live =>
        {
            while (!run.IsCompleted && !cancel.IsCancellationRequested)
            {
                live.UpdateTarget(Table());
                await Task.WhenAny(run, Task.Delay(Beat, cancel));
            }
        });
    }

    private async Task PrintLinesAsync(Task run, CancellationToken cancel)
    {
        while (!run.IsCompleted && !cancel.IsCancellationRequested)
        {
            console.WriteLine(Line());
            await Task.WhenAny(run, Task.Delay(LineEvery, cancel));
        }
    }

    private string Line()
    {
        var (chatting, waiting) = part.Now;
        var last = LastInterval();
        var p99 = last is { } i ? part.Meter[Figure.Message].Interval(i)?.Percentile(0.99) ?? 0 : 0;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{title}: {part.Doing}, {Seconds():0} s; {chatting} chatting, {waiting} in line; last second"
            + $" {Last(Tally.Said)} said, {Last(Tally.Delivered)} delivered,"
            + $" message p99 {Clock.ToMilliseconds(p99):0.0} ms");
    }

    private Table Table()
    {
        var (chatting, waiting) = part.Now;
        var table = new Table().Border(TableBorder.Rounded).Title(Markup.Escape($"{title}: {part.Doing}"));
        table.AddColumns("figure", "last p50", "last p99", "p50", "p99", "max", "count");
        var last = LastInterval();
        foreach (var figure in Shown)
        {
            var now = last is { } i ? part.Meter[figure].Interval(i) : null;
            var whole = part.Meter[figure].Whole;
            table.AddRow(
                figure.ToString().ToLowerInvariant(), Ms(now?.Percentile(0.5)), Ms(now?.Percentile(0.99)),
                Ms(whole.Percentile(0.5)), Ms(whole.Percentile(0.99)), Ms(whole.Max), $"{whole.Count}");
        }

        table.Caption(Markup.Escape(
            $"{Bar()}  {chatting} chatting, {waiting} in line; last second {Last(Tally.Arrivals)} arrivals,"
            + $" {Last(Tally.Said)} said, {Last(Tally.Delivered)} delivered, {Last(Tally.Refused)} refused,"
            + $" {Last(Tally.Failed)} failed"));
        return table;
    }

    private string Bar()
    {
        var timeline = part.Meter.Timeline;
        var share = Math.Clamp(Seconds() / timeline.Seconds, 0, 1);
        var full = (int)(share * BarWidth);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{new string('█', full)}{new string('░', BarWidth - full)} {Seconds():0}/{timeline.Seconds:0} s");
    }

    private double Seconds() =>
        part.Meter.Timeline.From == long.MaxValue ? 0 : part.Meter.Timeline.SecondsAt(Clock.Now);

    // The last one that is over.
    private int? LastInterval()
    {
        var timeline = part.Meter.Timeline;
        var last = (int)(Seconds() / timeline.SecondsEach) - 1;
        return last >= 0 ? Math.Min(last, timeline.Intervals - 1) : null;
    }

    private long Last(Tally tally) => LastInterval() is { } last ? part.Meter.Of(tally)[last] : 0;

    private static string Ms(long? nanoseconds) =>
        nanoseconds is > 0 and var known
            ? Clock.ToMilliseconds(known).ToString("0.0", CultureInfo.InvariantCulture)
            : "-";
}
