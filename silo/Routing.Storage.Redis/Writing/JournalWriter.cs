using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Routing.Core;
using Routing.Engine.Ports;

namespace Routing.Storage.Redis.Writing;

/// <summary>
/// The one who sends: it takes all that waits, sends it as one batch, and goes on to the next while Redis works. The
/// answers are given in the order of the calls. What was sent and got no answer is never sent again: it may be stored.
/// </summary>
internal sealed class JournalWriter : IDisposable
{
    private readonly WriteQueue queue;
    private readonly AppendScript script;
    private readonly RedisJournalOptions options;
    private readonly TimeProvider time;
    private readonly Health health;
    private readonly ILogger log;
    private readonly SemaphoreSlim window;
    private readonly Channel<Batch> sent = Channel.CreateUnbounded<Batch>();

    public JournalWriter(
        WriteQueue queue,
        AppendScript script,
        RedisJournalOptions options,
        TimeProvider time,
        Health health,
        ILogger log)
    {
        (this.queue, this.script, this.options, this.time, this.health, this.log) =
            (queue, script, options, time, health, log);
        window = new(options.BatchesInFlight);
        Ended = Task.WhenAll(Task.Run(() => Guarded(Send)), Task.Run(() => Guarded(Answer)));
    }

    /// <summary>Ends when the queue was stopped and all that waited in it is answered.</summary>
    public Task Ended { get; }

    private TimeSpan Deadline => TimeSpan.FromMilliseconds(options.DeadlineMs);

    /// <summary>Once it has ended.</summary>
    public void Dispose() => window.Dispose();

    private async Task Guarded(Func<Task> loop)
    {
        try
        {
            await loop().ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            // A mistake of ours: the process goes on, but the journal takes nothing more.
            RedisJournal.LogStopped(log, failure);
            health.Failed($"The journal's writer stopped: {failure.Message}.", failure);
            queue.Stop();
            sent.Writer.TryComplete();
        }
    }

    private async Task Send()
    {
        while (true)
        {
            await window.WaitAsync().ConfigureAwait(false);
            if (await queue.Take(options.BatchAppends).ConfigureAwait(false) is not { } writes)
            {
                sent.Writer.TryComplete();
                return;
            }

            foreach (var write in writes.Where(write => !write.IsLost))
            {
                write.Answer = script.Run(write, Now());
            }

            sent.Writer.TryWrite(new(writes, Stopwatch.GetTimestamp()));
        }
    }

    private async Task Answer()
    {
        await foreach (var batch in sent.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            await Settled(batch.Writes, Deadline - Stopwatch.GetElapsedTime(batch.SentAt)).ConfigureAwait(false);
            await SendWhereTheScriptWasUnknown(batch.Writes).ConfigureAwait(false);
            foreach (var write in batch.Writes)
            {
                AnswerOne(write);
            }

            window.Release();
        }
    }

    /// <summary>Waits until each write has its answer, or the deadline is over.</summary>
    private static async Task Settled(List<Write> writes, TimeSpan patience)
    {
        var answers = Task.WhenAll(writes.Select(write => (Task?)write.Answer ?? Task.CompletedTask));
        await answers.WaitAsync(patience > TimeSpan.Zero ? patience : TimeSpan.Zero)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    // These were surely not stored. Later ones of the same stream that are on their way meanwhile end as conflicts.
    private async Task SendWhereTheScriptWasUnknown(List<Write> writes)
    {
        var unknown = writes
            .Where(write => script.WasUnknown(write.Answer?.Exception?.InnerException))
            .ToList();
        foreach (var write in unknown)
        {
            write.Answer = script.Run(write, Now());
        }

        if (unknown.Count > 0)
        {
            await Settled(unknown, Deadline).ConfigureAwait(false);
        }
    }

    private void AnswerOne(Write write)
    {
        var outcome = OutcomeOf(write);
        if (write.Append is not { } append)
        {
            if (outcome == AppendOutcome.Failed)
            {
                queue.PutBack(write);
            }

            return;
        }

        try
        {
            append.Completed(append, queue.Settle(append, outcome));
        }
        catch (Exception failure)
        {
            // One caller's mistake must not leave the others without an answer.
            RedisJournal.LogCallbackFailed(log, failure);
        }
    }

    private AppendOutcome OutcomeOf(Write write)
    {
        switch (write.Answer)
        {
            case null:
                return AppendOutcome.Failed;
            case { IsCompletedSuccessfully: true }:
                return (int)write.Answer.Result == 1 ? AppendOutcome.Durable : AppendOutcome.Conflict;
            default:
                health.Failed(write.Answer.Exception?.InnerException ?? new TimeoutException());
                return AppendOutcome.Failed;
        }
    }

    private Instant Now() => new(time.GetUtcNow().ToUnixTimeMilliseconds());

    private readonly record struct Batch(List<Write> Writes, long SentAt);
}
