using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.AgentQueue.Counting;
using Routing.Core.Policies;
using Routing.Core.Reports;
using Routing.Engine.Json;
using Routing.Engine.Ports;

namespace Routing.Engine.Reports;

/// <summary>
/// All that is read of one shop's streams for its reports. One report is made at a time; days that run have sweeps of
/// their own, so that they need not be read anew after a look at an old day.
/// </summary>
internal sealed class ShopSweeps(
    IEventJournal journal, ShopId shop, ReportOptions options, KeptDays kept, bool areRunning) : IDisposable
{
    private const int PageStreams = 100;

    private readonly SemaphoreSlim turn = new(1);
    private readonly Dictionary<ActorId, QueueSweep> sweeps = [];
    private readonly RotaSweep rota = new(journal, ActorId.Of(shop), options.PageEvents);

    /// <exception cref="IOException">The journal cannot be read.</exception>
    public async Task<ReportAnswer> Make(
        DayHours hours,
        ShopPolicy policy,
        Func<Instant> clock,
        ReportProgressCount progress,
        CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var now = clock();
            var beginnings = await Beginnings(cancellation).ConfigureAwait(false);
            int Offset(Instant at) => policy.Hours.UtcOffsetMinutes(at);
            var first = beginnings.Values.OfType<Beginning>().Select(one => LocalDay.Of(one.At, Offset(one.At)))
                .DefaultIfEmpty(LocalDay.Of(now, Offset(now))).Min();
            if (hours.Day < first)
            {
                return ReportAnswer.Not(Refusal.DayNotKept);
            }

            List<QueuePart> parts = [];
            await Announce(beginnings.Keys, progress, cancellation).ConfigureAwait(false);
            foreach (var queue in beginnings.Keys.Order(StreamOrder.Instance))
            {
                var day = await Read(queue, hours, Offset, progress, cancellation).ConfigureAwait(false);
                parts.Add(new(queue.Queue, day));
            }

            await rota.ToTheEnd(progress.Add, cancellation).ConfigureAwait(false);
            parts.AddRange(policy.Queues.Keys.Except(parts.Select(part => part.Queue)).Select(
                queue => new QueuePart(queue, null)));

            // Which chats were open where the rest of a stream begins is not known: some last into the next day.
            var isWhole = beginnings.Values.OfType<Beginning>().All(one =>
                one.Number == 1 || hours.Day > LocalDay.Of(one.At, Offset(one.At)) + 1);
            return new(
                Refusal.None, DayReports.Of(hours, parts, rota.Complaints, isWhole), now, now < hours.Until);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<QueueDay?> Read(
        ActorId queue,
        DayHours hours,
        Func<Instant, int> offset,
        ReportProgressCount progress,
        CancellationToken cancellation)
    {
        if (!areRunning && kept.Find(queue, hours.Day) is { } ready)
        {
            return ready;
        }

        var sweep = SweepOf(queue, offset);
        if (areRunning)
        {
            await sweep.BeginBehindSnapshot(hours.From, cancellation).ConfigureAwait(false);
        }

        await sweep.Until(hours.Day, progress.Add, cancellation).ConfigureAwait(false);
        return sweep.Find(hours.Day);
    }

    private QueueSweep SweepOf(ActorId queue, Func<Instant, int> offset)
    {
        if (!sweeps.TryGetValue(queue, out var sweep))
        {
            sweeps.Add(queue, sweep = new(journal, queue, offset, kept, options.PageEvents));
        }

        return sweep;
    }

    private async Task Announce(
        IEnumerable<ActorId> queues, ReportProgressCount progress, CancellationToken cancellation)
    {
        foreach (var queue in queues)
        {
            var head = await journal.Head(queue, cancellation).ConfigureAwait(false);
            progress.Expect(head.Version - (sweeps.GetValueOrDefault(queue)?.Last ?? 0));
        }
    }

    // The queues of the shop that ever were: the shop file may have lost one since.
    private async Task<Dictionary<ActorId, Beginning?>> Beginnings(CancellationToken cancellation)
    {
        Dictionary<ActorId, Beginning?> found = [];
        ActorId? after = new ActorId(ActorKind.AgentQueue, shop, "");
        while (after is not null)
        {
            var page = await journal.Streams(after, PageStreams, cancellation).ConfigureAwait(false);
            foreach (var queue in page.TakeWhile(actor => actor.Kind == ActorKind.AgentQueue && actor.Shop == shop))
            {
                found.Add(queue, await BeginningOf(queue, cancellation).ConfigureAwait(false));
            }

            after = page.Count == PageStreams && found.ContainsKey(page[^1]) ? page[^1] : null;
        }

        return found;
    }

    private async Task<Beginning?> BeginningOf(ActorId queue, CancellationToken cancellation)
    {
        var first = await journal.Read(queue, 0, 1, cancellation).ConfigureAwait(false);
        return first.Count == 0 ? null : new(first[0].Number, EventJson<QueueEvent>.Read(first[0]).At);
    }

    /// <summary>The oldest event of a stream that the journal has.</summary>
    private sealed record Beginning(long Number, Instant At);
}
