using System.Threading.Channels;
using Routing.Core;
using Routing.Engine.Ports;

namespace Routing.Storage.Redis.Writing;

/// <summary>
/// The bounded way to the writer: many callers, one taker. It also knows which streams had an append that failed: as
/// long as any append of such a stream is under way, all of them fail. They build on the one that failed, even when
/// that one was stored and only its answer was lost.
/// </summary>
internal sealed class WriteQueue(int bound)
{
    private readonly Lock gate = new();
    private readonly Queue<Write> waiting = new();
    private readonly Dictionary<ActorId, Appends> streams = [];
    private readonly Dictionary<ActorId, Write> lateMarks = [];
    private readonly Dictionary<ActorId, Write> failedMarks = [];
    private readonly Channel<bool> signal = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private int underWay;
    private volatile bool isStopped;

    public bool IsStopped => isStopped;

    /// <summary>Takes an append; false when the journal is closed, and nobody will answer.</summary>
    public bool Add(JournalAppend append)
    {
        lock (gate)
        {
            if (isStopped)
            {
                return false;
            }

            // Who is turned away stands in line too, to be answered in the order of the calls.
            waiting.Enqueue(new(append) { IsLost = underWay >= bound });
            underWay++;
            if (!streams.TryGetValue(append.Actor, out var appends))
            {
                streams.Add(append.Actor, appends = new());
            }

            appends.UnderWay++;
        }

        signal.Writer.TryWrite(true);
        return true;
    }

    /// <summary>Takes a mark; when the queue is full, only the newest of each stream takes room.</summary>
    public void Add(Write mark)
    {
        lock (gate)
        {
            if (underWay < bound)
            {
                waiting.Enqueue(mark);
            }
            else
            {
                Keep(lateMarks, mark);
            }
        }

        signal.Writer.TryWrite(true);
    }

    /// <summary>Waits for work and takes it in the order of the calls; null when stopped and empty.</summary>
    public async ValueTask<List<Write>?> Take(int most)
    {
        while (true)
        {
            if (TakeAtOnce(most) is { Count: > 0 } batch)
            {
                return batch;
            }

            if (!await signal.Reader.WaitToReadAsync().ConfigureAwait(false))
            {
                return TakeAtOnce(most) is { Count: > 0 } last ? last : null;
            }

            signal.Reader.TryRead(out _);
        }
    }

    /// <summary>An append has its answer, in the order of the calls.</summary>
    /// <returns>The answer to give.</returns>
    public AppendOutcome Settle(JournalAppend append, AppendOutcome outcome)
    {
        lock (gate)
        {
            var appends = streams[append.Actor];
            appends.HasFailed |= outcome == AppendOutcome.Failed;
            underWay--;
            if (--appends.UnderWay == 0)
            {
                streams.Remove(append.Actor);
            }

            return appends.HasFailed ? AppendOutcome.Failed : outcome;
        }
    }

    /// <summary>A mark could not be written: it is kept until Redis takes writes again.</summary>
    public void PutBack(Write mark)
    {
        lock (gate)
        {
            Keep(failedMarks, mark);
        }
    }

    /// <summary>Redis takes writes again: the marks that were put back are tried anew.</summary>
    public void TryMarksAgain()
    {
        lock (gate)
        {
            foreach (var mark in failedMarks.Values)
            {
                // A mark of the same version that waits here came later.
                lateMarks.TryAdd(mark.Actor, mark);
            }

            failedMarks.Clear();
        }

        signal.Writer.TryWrite(true);
    }

    /// <summary>From now on nothing is taken in; what waits will still be taken out.</summary>
    public void Stop()
    {
        lock (gate)
        {
            isStopped = true;
        }

        signal.Writer.TryComplete();
    }

    private static void Keep(Dictionary<ActorId, Write> marks, Write mark)
    {
        if (!marks.TryGetValue(mark.Actor, out var other) || other.Version <= mark.Version)
        {
            marks[mark.Actor] = mark with { Answer = null };
        }
    }

    private List<Write> TakeAtOnce(int most)
    {
        List<Write> batch = [];
        lock (gate)
        {
            while (batch.Count < most && waiting.TryDequeue(out var write))
            {
                write.IsLost |= write.Append is not null && streams[write.Actor].HasFailed;
                batch.Add(write);
            }

            if (waiting.Count == 0)
            {
                batch.AddRange(lateMarks.Values);
                lateMarks.Clear();
            }
        }

        return batch;
    }

    private sealed class Appends
    {
        public int UnderWay { get; set; }

        public bool HasFailed { get; set; }
    }
}
