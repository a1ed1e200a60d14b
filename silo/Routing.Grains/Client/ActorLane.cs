using System.Diagnostics;
using Routing.Core;
using Routing.Engine;
using Routing.Grains.Contracts;

namespace Routing.Grains.Client;

/// <summary>
/// The commands on their way to one actor: one call at a time, and whatever comes meanwhile goes with the next. So
/// their order is kept whatever way calls take, and a busy actor costs few calls.
/// </summary>
internal sealed class ActorLane(ActorId actor, IActorGrain grain, OrleansEngineOptions options, OrleansEngine engine)
{
    private const int MostInACall = 512;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly Queue<Waiting> waiting = new();
    private bool isSending;
    private bool isRetired;

    public ActorId Actor => actor;

    /// <summary>False when the lane has ended: ask the engine for the actor's new one.</summary>
    public bool TryPut(Waiting submission)
    {
        lock (gate)
        {
            if (isRetired)
            {
                return false;
            }

            if (waiting.Count < options.LaneBound)
            {
                waiting.Enqueue(submission);
                if (!isSending)
                {
                    isSending = true;
                    _ = SendAll();
                }

                return true;
            }
        }

        submission.Sink.Take(new(Refusal.Busy));
        return true;
    }

    private async Task SendAll()
    {
        // Whoever brought the first command goes on; what he still brings goes along.
        await Task.Yield();
        while (Take() is { } batch)
        {
            if (await Send(batch).ConfigureAwait(false) is { } receipts)
            {
                for (var i = 0; i < batch.Count; i++)
                {
                    batch[i].Sink.Take(Wire.Receipt(receipts[i]));
                }
            }
            else
            {
                Refuse(batch);
            }
        }
    }

    // What came later must not overtake what is refused now: a page sends both again, in their order.
    private void Refuse(List<Waiting> batch)
    {
        lock (gate)
        {
            batch.AddRange(waiting);
            waiting.Clear();
        }

        foreach (var (_, sink) in batch)
        {
            sink.Take(new(Refusal.Unavailable));
        }
    }

    // Commands are safe to repeat: a call that was lost with its silo goes to where the actor lives next.
    private async Task<SubmissionReceipt[]?> Send(List<Waiting> batch)
    {
        Submission[] submissions = [.. batch.Select(one => one.Submission)];
        var began = Stopwatch.GetTimestamp();
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                return await grain.Submit(submissions).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // Whatever kept the call from its actor: nothing is known, and all may be tried again.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                if (engine.IsStopping || Stopwatch.GetElapsedTime(began).TotalMilliseconds > options.RetryMilliseconds)
                {
                    engine.SubmissionFailed(actor, exception);
                    return null;
                }
            }

            await Task.Delay(pause).ConfigureAwait(false);
        }
    }

    private List<Waiting>? Take()
    {
        lock (gate)
        {
            if (waiting.Count == 0)
            {
                isRetired = true;
                engine.Retire(this);
                return null;
            }

            var batch = new List<Waiting>(Math.Min(waiting.Count, MostInACall));
            while (batch.Count < MostInACall && waiting.TryDequeue(out var one))
            {
                batch.Add(one);
            }

            return batch;
        }
    }

    /// <summary>A command, and who waits for its receipt.</summary>
    public readonly record struct Waiting(Submission Submission, IReceiptSink Sink);
}
