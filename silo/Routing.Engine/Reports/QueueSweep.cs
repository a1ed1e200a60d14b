using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.AgentQueue.Counting;
using Routing.Core.Reports;
using Routing.Engine.Json;
using Routing.Engine.Ports;

namespace Routing.Engine.Reports;

/// <summary>
/// Reads a queue's stream page by page and folds it into days. It stops behind the day that is asked for, and goes on
/// from there for a later one: what it holds is the queue's state at that place.
/// </summary>
/// <param name="utcOffset">What the shop's clock is ahead of UTC at a moment; the stream itself tells, but not before
/// its first decision, nor when its beginning is gone.</param>
internal sealed class QueueSweep(
    IEventJournal journal, ActorId queue, Func<Instant, int> utcOffset, KeptDays kept, int pageEvents)
{
    private readonly HashSet<long> counted = [];
    private QueueDays days = new(QueueState.Initial(queue));
    private bool isBegun;
    private long? fromSnapshot;

    /// <summary>The number of the last event read.</summary>
    public long Last { get; private set; }

    /// <summary>Begins at the newest snapshot, if that is older than a moment; else where the stream begins.</summary>
    public async Task BeginBehindSnapshot(Instant before, CancellationToken cancellation)
    {
        if (isBegun || (await journal.Head(queue, cancellation).ConfigureAwait(false)).Snapshot is not { } snapshot
            || await EventAt(snapshot.Version, cancellation).ConfigureAwait(false) is not { } last || last.At >= before)
        {
            return;
        }

        days = new(SnapshotJson.Read<QueueSnapshot>(snapshot.Body, queue).Restore(queue));
        (isBegun, Last) = (true, snapshot.Version);
        fromSnapshot = days.DayOf(last.At) + 1;
    }

    /// <summary>Reads on until a day is over, or to the stream's end.</summary>
    /// <param name="day">Which day; see <see cref="LocalDay"/>.</param>
    /// <param name="read">Told how many events were read, after each page.</param>
    /// <param name="cancellation">Stops between two pages; what was read is not lost.</param>
    /// <exception cref="IOException">The journal cannot be read, or lacks events in its middle.</exception>
    public async Task Until(long day, Action<int> read, CancellationToken cancellation)
    {
        if (IsGone(day))
        {
            Restart();
        }

        var wasOvertaken = false;
        while (days.Day <= day)
        {
            var page = await journal.Read(queue, Last, pageEvents, cancellation).ConfigureAwait(false);
            if (page.Count == 0)
            {
                return;
            }

            // The journal has let go of what was to be read next: what it still has is read from its beginning.
            if (isBegun && page[0].Number != Last + 1 && !wasOvertaken)
            {
                wasOvertaken = true;
                Restart();
                continue;
            }

            Fold(page);
            read(page.Count);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>What was counted in a day that was read; null when nothing was.</summary>
    public QueueDay? Find(long day) => kept.Find(queue, day) ?? days.Find(day);

    // The beginning of such a day lies before the snapshot: what is folded of it is only its rest.
    private bool IsCutOff(long day) => day < fromSnapshot;

    // It was passed without being read, or what was read of it has made room for others.
    private bool IsGone(long day) => IsCutOff(day) || (counted.Contains(day) && Find(day) is null);

    private void Restart()
    {
        days = new(QueueState.Initial(queue));
        counted.Clear();
        (isBegun, Last, fromSnapshot) = (false, 0, null);
    }

    private void Fold(IReadOnlyList<RecordedEvent> page)
    {
        foreach (var recorded in page)
        {
            var @event = EventJson<QueueEvent>.Read(recorded);
            if (!isBegun)
            {
                Begin(@event);
            }
            else if (recorded.Number != Last + 1)
            {
                throw new IOException($"The journal has no event {Last + 1} of {queue}.");
            }

            days.Fold(@event);
            Last = recorded.Number;
        }

        foreach (var ended in days.TakeEnded().Where(day => !IsCutOff(day.Number)))
        {
            counted.Add(ended.Number);
            kept.Keep(queue, ended);
        }
    }

    private void Begin(QueueEvent first)
    {
        var settings = QueueSettings.Usual with { UtcOffsetMinutes = utcOffset(first.At) };
        days = new(QueueState.Initial(queue) with { Settings = settings });
        isBegun = true;
    }

    private async Task<QueueEvent?> EventAt(long number, CancellationToken cancellation)
    {
        var found = await journal.Read(queue, number - 1, 1, cancellation).ConfigureAwait(false);
        return found.Count == 1 && found[0].Number == number ? EventJson<QueueEvent>.Read(found[0]) : null;
    }
}
