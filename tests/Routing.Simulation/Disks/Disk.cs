using Routing.Core;
using Routing.Engine.Ports;
using Routing.Simulation.Clockwork;
using Routing.Simulation.Faults;

namespace Routing.Simulation.Disks;

/// <summary>What a process asked the disk to keep: an append, or a mark.</summary>
internal sealed record Writing(
    DiskJournal Journal, JournalAppend? Append, ActorId Actor, long Version, StreamMark Mark);

/// <summary>
/// The disk of the machine. It outlives processes. One sync is under way at a time and takes all that has come before
/// it began; what a process wrote and no sync has taken is lost with the process.
/// </summary>
internal sealed class Disk(Agenda agenda, Dice dice, FaultPlan faults, StoredStreams streams)
{
    private List<Writing> waiting = [];
    private bool isSyncing;

    public StoredStreams Streams => streams;

    public bool IsInstant { get; init; }

    /// <summary>Whether the streams refuse an append behind another version than it expects.</summary>
    public bool IsFenced { get; set; } = true;

    /// <summary>Called before an append is stored: another activation may write first.</summary>
    public Action<JournalAppend> BeforeStoring { get; set; } = _ => { };

    /// <summary>At the next sync the process dies, at that point.</summary>
    public CrashPoint? CrashAt { get; set; }

    public Action Crash { get; set; } = () => { };

    public void Write(Writing writing)
    {
        waiting.Add(writing);
        if (!isSyncing)
        {
            BeginSync();
        }
    }

    public ValueTask<T> Read<T>(Process process, Func<T> read, CancellationToken cancellation)
    {
        if (IsInstant)
        {
            return new(read());
        }

        var answer = new TaskCompletionSource<T>();
        var registration = cancellation.Register(() => answer.TrySetCanceled(cancellation));
        agenda.At(agenda.Now + Latency(), process, () =>
        {
            registration.Dispose();
            if (dice.Chance(faults.Of(Fault.FailingDisk)))
            {
                answer.TrySetException(new IOException("the disk could not be read"));
            }
            else
            {
                answer.TrySetResult(read());
            }
        }, isInContext: false);
        return new(answer.Task);
    }

    private TimeSpan Latency() =>
        dice.Chance(faults.Of(Fault.LateOutcome)) ? dice.Seconds(9, 25)
        : dice.Chance(faults.Of(Fault.SlowDisk)) ? dice.Seconds(0.05, 3)
        : dice.Seconds(0.0002, 0.002);

    private void BeginSync()
    {
        isSyncing = true;
        var batch = waiting;
        waiting = [];
        agenda.After(Latency(), () => EndSync(batch));
    }

    private void EndSync(List<Writing> batch)
    {
        var (crashAt, crashAfter) = (CrashAt, dice.Below(batch.Count + 1));
        CrashAt = null;
        var outcomes = new List<(Writing Writing, AppendOutcome Outcome)>(batch.Count);
        var isFailing = dice.Chance(faults.Of(Fault.FailingDisk));
        var stored = crashAt == CrashPoint.BeforeStoring ? 0
            : faults.Has(Fault.LostWrites) && crashAt is not null ? crashAfter
            : batch.Count;
        for (var i = 0; i < batch.Count; i++)
        {
            outcomes.Add((batch[i], isFailing || i >= stored ? AppendOutcome.Failed : Store(batch[i])));
        }

        if (crashAt is CrashPoint.BeforeStoring or CrashPoint.BeforeAnswering)
        {
            Crash();
        }

        foreach (var group in outcomes.GroupBy(one => one.Writing.Journal.Process))
        {
            Answer(group.Key, [.. group], crashAt == CrashPoint.WhileAnswering ? crashAfter : int.MaxValue);
        }

        isSyncing = false;
        if (waiting.Count > 0)
        {
            BeginSync();
        }
    }

    private AppendOutcome Store(Writing writing)
    {
        if (writing.Append is { } append)
        {
            BeforeStoring(append);
            return streams.Append(append, IsFenced);
        }

        streams.Mark(writing.Actor, writing.Version, writing.Mark);
        return AppendOutcome.Durable;
    }

    private void Answer(Process process, List<(Writing Writing, AppendOutcome Outcome)> outcomes, int crashAfter) =>
        agenda.At(agenda.Now, process, () =>
        {
            for (var i = 0; i < outcomes.Count && process.IsAlive; i++)
            {
                if (i == crashAfter)
                {
                    Crash();
                    return;
                }

                var (writing, outcome) = outcomes[i];
                writing.Append?.Completed(writing.Append, outcome);
            }
        }, isInContext: false);

    /// <summary>A process died: what no sync has taken yet was only in its memory.</summary>
    public void Lose(Process process) => waiting.RemoveAll(writing => writing.Journal.Process == process);
}
