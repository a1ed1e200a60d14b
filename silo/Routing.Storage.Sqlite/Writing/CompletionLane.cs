using System.Collections.Concurrent;
using Routing.Engine.Ports;

namespace Routing.Storage.Sqlite.Writing;

/// <summary>
/// Answers batches one after another on the thread pool, so that the writer goes on to the next batch at once and
/// the answers still keep their order.
/// </summary>
internal sealed class CompletionLane(Action<Exception> callbackFailed) : IThreadPoolWorkItem
{
    private readonly ConcurrentQueue<WriteBatch> batches = new();
    private int isRunning;

    public void Answer(WriteBatch batch)
    {
        batches.Enqueue(batch);
        RunUnlessRunning();
    }

    public void Execute()
    {
        while (batches.TryDequeue(out var batch))
        {
            AnswerAll(batch);
        }

        Volatile.Write(ref isRunning, 0);
        if (!batches.IsEmpty)
        {
            RunUnlessRunning();
        }
    }

    private void RunUnlessRunning()
    {
        if (Interlocked.Exchange(ref isRunning, 1) == 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    private void AnswerAll(WriteBatch batch)
    {
        for (var i = 0; i < batch.Work.Count; i++)
        {
            AnswerOne(batch.Work[i], batch.Outcomes[i]);
        }

        foreach (var work in batch.TurnedAway)
        {
            AnswerOne(work, AppendOutcome.Failed);
        }
    }

    private void AnswerOne(object work, AppendOutcome outcome)
    {
        try
        {
            (work as JournalAppend)?.Completed((JournalAppend)work, outcome);
            (work as SnapshotWrite)?.Done.SetResult(outcome);
        }
        catch (Exception failure)
        {
            // One caller's mistake must not leave the others without an answer.
            callbackFailed(failure);
        }
    }
}
