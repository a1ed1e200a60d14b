using System.Diagnostics;
using Routing.Core;
using Routing.Core.Policies;
using Routing.Engine.Ports;
using Routing.Engine.Running;

namespace Routing.Embedded;

/// <summary>
/// The place of one actor in this process: its mailbox, its runner while it is in memory, and its feed. Everything
/// but <see cref="TryPut"/> happens in the actor's turn.
/// </summary>
internal abstract partial class ActorCell : IRunnerHost
{
    private readonly Mailbox mailbox;
    private List<WorkItem>? waiting;
    private bool isLoading;
    private volatile bool isRetired;
    private Instant usedAt;
    private Instant? oldestAppend;
    private Instant? wakeAt;
    private Instant? lookAt;
    private TaskCompletionSource? released;

    protected ActorCell(EmbeddedEngine engine, ActorId actor)
    {
        (Engine, Actor) = (engine, actor);
        mailbox = new(this);
        usedAt = engine.Clock.Now;
    }

    public ActorId Actor { get; }

    public EmbeddedEngine Engine { get; }

    public IActorRunner? Runner { get; private set; }

    public Instant Now => Engine.Clock.Now;

    public ShopPolicy? Policy => Engine.Policies.Find(Actor.Shop);

    public bool IsFull => mailbox.Count + (waiting?.Count ?? 0) >= Engine.Options.MailboxBound;

    protected abstract bool IsWatched { get; }

    private Instant IdleAt => usedAt + TimeSpan.FromSeconds(Engine.Options.PassivateAfterSeconds);

    /// <summary>False when the cell has left memory: ask the engine for the actor's new one.</summary>
    public bool TryPut(WorkItem item)
    {
        if (isRetired)
        {
            return false;
        }

        mailbox.Put(item);
        return true;
    }

    /// <summary>Runs an item in the actor's turn, or keeps it until the actor is loaded.</summary>
    public void Run(WorkItem item)
    {
        if (isRetired)
        {
            Engine.Put(Actor, item);
            return;
        }

        if (released is not null && item.NeedsActor)
        {
            item.Refuse(Refusal.Unavailable);
            return;
        }

        if (!item.NeedsActor)
        {
            RunGuarded(item);
            return;
        }

        usedAt = Now;
        LookAt(IdleAt);
        if (Runner is null)
        {
            (waiting ??= []).Add(item);
            BeginLoading();
            return;
        }

        RunGuarded(item);
    }

    /// <summary>An append has completed: the runner goes on, or is replaced once all of its appends have.</summary>
    public void Appended(IActorRunner runner, JournalAppend append, AppendOutcome outcome)
    {
        Engine.Metrics.Appends.Record(Stopwatch.GetElapsedTime(append.HandedOverAt).TotalMilliseconds);
        runner.Appended(outcome);
        oldestAppend = runner.HasPendingAppends ? Now : null;
        if (outcome != AppendOutcome.Durable)
        {
            Engine.Metrics.FailedAppends.Add(1);
        }

        ReplaceFailed();
        RetireWhenReleased();
    }

    void IRunnerHost.Append(JournalAppend append)
    {
        if (oldestAppend is null)
        {
            oldestAppend = Now;
            LookAt(GiveUpAt(Now));
        }

        append.HandedOverAt = Stopwatch.GetTimestamp();
        Engine.Journal.Append(append);
    }

    void IRunnerHost.Completed(IActorRunner runner, JournalAppend append, AppendOutcome outcome) =>
        TryPut(new AppendedItem(runner, append, outcome));

    void IRunnerHost.Mark(long version, StreamMark mark) => Engine.Journal.Mark(Actor, version, mark);

    void IRunnerHost.Send(OwedCommand owed) =>
        Engine.Send(owed.Owed.Target, owed.Owed.Command, new OwedReceipt(this, Runner!, owed));

    void IRunnerHost.SendLater(OwedCommand owed, TimeSpan pause)
    {
        Engine.Metrics.Resends.Add(1);
        Engine.Later(pause, Actor, new ResendOwed(Runner!, owed));
    }

    public void WakeAt(Instant? at)
    {
        if (at != wakeAt && released is null)
        {
            wakeAt = at;
            Engine.Wakes.Set(Actor, at);
        }
    }

    void IRunnerHost.SaveSnapshot(long version, Func<byte[]> body) => Engine.SaveSnapshot(Actor, version, body);

    void IRunnerHost.Failed(AppendOutcome outcome) => Engine.LogAppendFailed(Actor, outcome);

    /// <summary>The wake-up went off: the next one has to be asked for anew.</summary>
    internal void WokenUp() => wakeAt = null;

    internal void Loaded(Func<IActorRunner> makeRunner)
    {
        isLoading = false;
        if (released is not null)
        {
            RetireWhenReleased();
            return;
        }

        Runner = makeRunner();
        Runner.Start();
        foreach (var item in TakeWaiting())
        {
            Run(item);
        }
    }

    internal void LoadFailed(Refusal refusal)
    {
        isLoading = false;
        foreach (var item in TakeWaiting())
        {
            item.Refuse(refusal);
        }

        WakeAt(Now + TimeSpan.FromSeconds(1));
        RetireWhenReleased();
    }

    /// <summary>Reads the actor from the journal; the answer makes its runner, in the actor's turn.</summary>
    protected abstract ValueTask<Func<IActorRunner>> Load(CancellationToken cancellation);

    /// <summary>The state leaves memory; watchers stay.</summary>
    protected abstract void Rest();

    /// <summary>Tells those who watch that it is over.</summary>
    protected abstract void EndWatching();

    /// <summary>Whether the actor can rest while it is watched.</summary>
    protected abstract bool CanRest { get; }

    // A rule that throws is a fault of ours: what waits is refused, and the actor goes on from what is durable.
    private void RunGuarded(WorkItem item)
    {
        try
        {
            item.Run(this);
        }
#pragma warning disable CA1031 // Nothing a single item does may stop the mailbox.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Engine.LogFault(exception, Actor, item);
            item.Refuse(Refusal.Unavailable);
            Runner?.GiveUp();
            ReplaceFailed();
        }
    }

    private void ReplaceFailed()
    {
        if (Runner is { HasFailed: true, HasPendingAppends: false })
        {
            Runner = null;
            WakeAt(Now + TimeSpan.FromSeconds(1));
        }
    }

    private void BeginLoading()
    {
        if (!isLoading)
        {
            isLoading = true;
            Engine.BeginLoading(this, Load);
        }
    }

    private List<WorkItem> TakeWaiting()
    {
        var items = waiting ?? [];
        waiting = null;
        return items;
    }
}
