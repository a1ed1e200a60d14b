using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Routing.Core;
using Routing.Engine.Ports;
using Routing.Storage.Sqlite.Native;
using Routing.Storage.Sqlite.Reading;

namespace Routing.Storage.Sqlite.Writing;

/// <summary>
/// The one thread that writes: it takes all that waits, stores it in one transaction, and hands the answers on while
/// the next batch gathers.
/// </summary>
internal sealed class JournalWriter : IDisposable
{
    private const int ProbeMs = 1000;

    private readonly string path;
    private readonly SqliteJournalOptions options;
    private readonly ILogger log;
    private readonly WriteQueue queue;
    private readonly BatchStore store;
    private readonly CompletionLane lane;
    private readonly Checkpointer checkpointer;
    private readonly Dictionary<ActorId, MarkWrite> leftOver = [];
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile string? trouble;
    private long lastCommit;
    private long lastTry;

    /// <exception cref="SqliteFailure">The file cannot be opened or written.</exception>
    public JournalWriter(string path, SqliteJournalOptions options, RecentEvents recent, WriteQueue queue, ILogger log)
    {
        (this.path, this.options, this.queue, this.log) = (path, options, queue, log);
        lane = new(failure => SqliteJournal.LogCallbackFailed(log, failure));
        store = new(path, options, recent);
        try
        {
            store.Probe();
            store.Store([], new(), flushMarks: false);
            checkpointer = new(path, options, log);
        }
        catch
        {
            store.Dispose();
            throw;
        }

        new Thread(Run) { IsBackground = true, Name = "journal writer" }.Start();
    }

    /// <summary>What keeps the journal from storing; null when nothing does.</summary>
    public string? Trouble => trouble;

    /// <summary>Ends when the queue was stopped and all that waited in it is stored and handed on.</summary>
    public Task Ended => ended.Task;

    public void Dispose()
    {
        checkpointer.Dispose();
        store.Dispose();
    }

    private void Run()
    {
        try
        {
            while (queue.Take(PatienceMs()) is { } batch)
            {
                Gather(batch);
                Handle(batch, flushMarks: false);
                if (checkpointer.WantsWriter)
                {
                    checkpointer.FinishOn(store);
                }
            }

            Handle(new(), flushMarks: true);
            ended.SetResult();
        }
        catch (Exception failure)
        {
            // A mistake of ours: the process goes on, but the journal takes nothing more.
            trouble = $"The journal {path} stopped: {failure.Message}";
            SqliteJournal.LogStopped(log, path, failure);
            queue.Stop();
            ended.SetResult();
        }
    }

    /// <summary>While appends keep coming, commits keep their distance, so that each carries more.</summary>
    private void Gather(WriteBatch batch)
    {
        var distance = Stopwatch.GetElapsedTime(lastCommit).TotalMilliseconds;
        if (!batch.IsEmpty && distance < options.GatherMs && !queue.IsStopped)
        {
            Thread.Sleep(options.GatherMs);
        }
    }

    private int PatienceMs() =>
        Math.Min(store.MarkPatienceMs ?? int.MaxValue, trouble is null ? int.MaxValue : ProbeMs);

    private void Handle(WriteBatch batch, bool flushMarks)
    {
        try
        {
            if (batch.Work.Count > 0 || batch.LateMarks.Count > 0 || flushMarks || store.HasMarksDue)
            {
                store.Store(leftOver.Values, batch, flushMarks);
                leftOver.Clear();
                Recovered();
            }
            else if (trouble is not null && Stopwatch.GetElapsedTime(lastTry).TotalMilliseconds >= ProbeMs)
            {
                store.Probe();
                Recovered();
            }
        }
        catch (SqliteFailure failure)
        {
            Fail(batch, failure);
        }

        lastCommit = Stopwatch.GetTimestamp();
        checkpointer.Count(store);
        if (batch.Work.Count > 0 || batch.TurnedAway.Count > 0)
        {
            lane.Answer(batch);
        }
    }

    private void Fail(WriteBatch batch, SqliteFailure failure)
    {
        batch.Outcomes = new AppendOutcome[batch.Work.Count];
        Array.Fill(batch.Outcomes, AppendOutcome.Failed);

        // A mark may wake a stream earlier than the file says, so it must not be lost.
        foreach (var mark in batch.Work.OfType<MarkWrite>())
        {
            leftOver[mark.Actor] = mark;
        }

        foreach (var (actor, mark) in batch.LateMarks)
        {
            leftOver[actor] = mark;
        }

        lastTry = Stopwatch.GetTimestamp();
        if (trouble is null)
        {
            SqliteJournal.LogTrouble(log, path, failure);
        }

        trouble = $"The journal {path} cannot be written because {failure.Message}.";
    }

    private void Recovered()
    {
        if (trouble is not null)
        {
            trouble = null;
            SqliteJournal.LogRecovered(log, path);
        }
    }
}
