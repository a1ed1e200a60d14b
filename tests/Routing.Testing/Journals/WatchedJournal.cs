using System.Collections.Concurrent;
using Routing.Core;
using Routing.Engine.Ports;

namespace Routing.Testing.Journals;

/// <summary>
/// A journal in front of another, that can be made to fail and tells what passes through it. Disposing of it leaves
/// the one behind it open, so that a restart can be played on the same journal.
/// </summary>
public sealed class WatchedJournal(IEventJournal inner) : IEventJournal
{
    private readonly ConcurrentDictionary<ActorId, int> loads = [];
    private readonly Lock gate = new();
    private readonly Dictionary<ActorId, Activity> activities = [];

    /// <summary>While true every append fails, and so does every read.</summary>
    public bool IsBroken { get; set; }

    /// <summary>The oldest event that is left of every stream: those before it are read as deleted.</summary>
    public long Oldest { get; set; } = 1;

    /// <summary>Awaited before every read of events.</summary>
    public Func<CancellationToken, Task>? BeforeRead { get; set; }

    public string? Trouble => IsBroken ? "broken by the test" : inner.Trouble;

    /// <summary>How often an actor was loaded.</summary>
    public int LoadsOf(ActorId actor) => loads.GetValueOrDefault(actor);

    /// <summary>Waits until nothing of an actor is on its way here and it owes nothing.</summary>
    public Task Quiet(ActorId actor)
    {
        lock (gate)
        {
            return Find(actor).Quiet();
        }
    }

    public void Append(JournalAppend append)
    {
        lock (gate)
        {
            Find(append.Actor).Begin();
        }

        // A broken journal answers in the order of the calls too: so what shall fail goes the same way.
        var isBroken = IsBroken;
        inner.Append(new()
        {
            Actor = append.Actor,
            ExpectedVersion = isBroken ? -1 : append.ExpectedVersion,
            IsBeginning = append.IsBeginning,
            Events = append.Events,
            Mark = append.Mark,
            Completed = (_, outcome) =>
            {
                lock (gate)
                {
                    Find(append.Actor).Stored(append.Mark);
                }

                append.Completed(append, isBroken ? AppendOutcome.Failed : outcome);
                lock (gate)
                {
                    Find(append.Actor).End();
                }
            },
        });
    }

    public void Mark(ActorId actor, long version, StreamMark mark)
    {
        inner.Mark(actor, version, mark);
        lock (gate)
        {
            Find(actor).Note(mark);
        }
    }

    public ValueTask<StreamHead> Head(ActorId actor, CancellationToken cancellation)
    {
        ThrowIfBroken();
        loads.AddOrUpdate(actor, 1, (_, times) => times + 1);
        return inner.Head(actor, cancellation);
    }

    public async ValueTask<IReadOnlyList<RecordedEvent>> Read(
        ActorId actor, long after, int most, CancellationToken cancellation)
    {
        ThrowIfBroken();
        await (BeforeRead?.Invoke(cancellation) ?? Task.CompletedTask);
        return await inner.Read(actor, Math.Max(after, Oldest - 1), most, cancellation);
    }

    public ValueTask SaveSnapshot(ActorId actor, Snapshot snapshot, CancellationToken cancellation) =>
        inner.SaveSnapshot(actor, snapshot, cancellation);

    public ValueTask<IReadOnlyList<SessionId>> SessionsOf(
        ShopId shop, BuyerId buyer, int most, CancellationToken cancellation) =>
        inner.SessionsOf(shop, buyer, most, cancellation);

    public ValueTask<IReadOnlyList<PendingWakeUp>> PendingWakeUps(
        Instant until, int most, CancellationToken cancellation) =>
        inner.PendingWakeUps(until, most, cancellation);

    public ValueTask<IReadOnlyList<ActorId>> Streams(ActorId? after, int most, CancellationToken cancellation) =>
        inner.Streams(after, most, cancellation);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Activity Find(ActorId actor)
    {
        if (!activities.TryGetValue(actor, out var activity))
        {
            activities.Add(actor, activity = new());
        }

        return activity;
    }

    private void ThrowIfBroken()
    {
        if (IsBroken)
        {
            throw new IOException("broken by the test");
        }
    }

    /// <summary>What is known of one actor. A mark that wakes it at moment 0 says that it owes something.</summary>
    private sealed class Activity
    {
        private readonly List<TaskCompletionSource<bool>> awaited = [];
        private int underWay;
        private StreamMark last;

        private bool IsQuiet => underWay == 0 && last.WakeAt?.UnixMs != 0;

        public void Begin() => underWay++;

        public void Stored(StreamMark mark) => last = mark;

        public void End()
        {
            underWay--;
            TellIfQuiet();
        }

        public void Note(StreamMark mark)
        {
            last = mark;
            TellIfQuiet();
        }

        public Task Quiet()
        {
            if (IsQuiet)
            {
                return Task.CompletedTask;
            }

            awaited.Add(new(TaskCreationOptions.RunContinuationsAsynchronously));
            return awaited[^1].Task;
        }

        private void TellIfQuiet()
        {
            if (IsQuiet)
            {
                awaited.ForEach(waiting => waiting.TrySetResult(true));
                awaited.Clear();
            }
        }
    }
}
