using Routing.Core;
using Routing.Engine.Feeds;
using Routing.Engine.Ports;

namespace Routing.Engine.Running;

/// <summary>
/// Runs one actor: decide → append → evolve → publish → reply. It does not stand still while a write is under way:
/// the next command is decided on the evolved state and its append is queued behind. Nothing is published, sent or
/// acknowledged before its events are durable. The host calls it one call at a time; it never blocks or awaits.
/// </summary>
public sealed class ActorRunner<TState, TCommand, TEvent> : IActorRunner
    where TState : class
    where TCommand : class, ICommand
    where TEvent : class
{
    private static readonly Instant AtOnce = new(0);

    private readonly ActorId actor;
    private readonly ActorModel<TState, TCommand, TEvent> model;
    private readonly IRunnerHost host;
    private readonly IActorFeed<TState, TEvent> feed;
    private readonly Action<JournalAppend, AppendOutcome> completed;
    private IReadOnlyList<OwedCommand> unacknowledged;
    private PendingAppend<TState, TEvent>? oldest;
    private PendingAppend<TState, TEvent>? newest;
    private TState state;
    private long version;
    private long snapshotVersion;
    private int pendingOwed;
    private Instant? deadline;
    private bool isMarkedAtOnce;

    public ActorRunner(
        ActorId actor,
        ActorModel<TState, TCommand, TEvent> model,
        LoadedActor<TState> loaded,
        IRunnerHost host,
        IActorFeed<TState, TEvent> feed)
    {
        (this.actor, this.model, this.host, this.feed) = (actor, model, host, feed);
        completed = (append, outcome) => this.host.Completed(this, append, outcome);

        // The state that was loaded is not kept: an old version of a queue holds all that has happened since.
        unacknowledged = loaded.Unacknowledged;
        (state, version, snapshotVersion) = (loaded.State, loaded.Version, loaded.SnapshotVersion);
        Outbox = new(host, loaded.Cursor);
        deadline = model.NextDeadline(state);
        feed.Load(state, version);
    }

    public Outbox Outbox { get; }

    public bool HasFailed { get; private set; }

    public bool HasPendingAppends => oldest is not null;

    public bool IsQuiet => oldest is null && Outbox.IsEmpty;

    public void Start()
    {
        isMarkedAtOnce = unacknowledged.Count > 0;
        foreach (var owed in unacknowledged)
        {
            Outbox.Add(owed);
        }

        unacknowledged = [];
        host.WakeAt(deadline);
    }

    public void Submit(ICommand command, IReceiptSink sink)
    {
        if (HasFailed)
        {
            sink.Take(new(Refusal.Unavailable));
            return;
        }

        if (host.Policy is not { } policy)
        {
            sink.Take(new(Refusal.UnknownShop));
            return;
        }

        var decision = model.Decide(state, (TCommand)command, policy, host.Now);
        var receipt = new Receipt(decision.Refused, decision.Number);
        if (decision.Events.Count > 0)
        {
            Append(decision);
        }

        // What was decided on events that are not durable yet is not answered before they are.
        if (newest is { } last)
        {
            last.Receipts.Add((sink, receipt));
        }
        else
        {
            sink.Take(receipt);
        }
    }

    public void Tick()
    {
        Submit(model.Tick, NobodyWaits.Instance);
        host.WakeAt(deadline);
    }

    public void Appended(AppendOutcome outcome)
    {
        var append = oldest!;
        oldest = append.Next;
        if (ReferenceEquals(newest, append))
        {
            newest = null;
        }

        if (HasFailed)
        {
            return;
        }

        if (outcome != AppendOutcome.Durable)
        {
            Fail(append, outcome);
            return;
        }

        append.Publication.Publish();
        foreach (var (sink, receipt) in append.Receipts)
        {
            sink.Take(receipt);
        }

        SendOwed(append);
        KeepSnapshot(append);
        MarkWhenQuiet();
    }

    public void GiveUp()
    {
        if (!HasFailed)
        {
            Fail(oldest, AppendOutcome.Failed);
        }
    }

    public void Answered(OwedCommand owed, Receipt receipt)
    {
        if (HasFailed)
        {
            return;
        }

        Outbox.Answered(owed, receipt);
        MarkWhenQuiet();
    }

    private void Append(Decision<TState, TEvent> decision)
    {
        var events = new EventData[decision.Events.Count];
        for (var i = 0; i < events.Length; i++)
        {
            events[i] = model.Write(decision.Events[i]);
            pendingOwed += model.Owed(actor, decision.Events[i]).Count;
        }

        state = decision.State;
        var deadlineBefore = deadline;
        deadline = model.NextDeadline(state);
        isMarkedAtOnce = pendingOwed > 0 || !Outbox.IsEmpty;
        var made = new PendingAppend<TState, TEvent>
        {
            First = version + 1,
            Events = decision.Events,
            State = state,
            Size = model.SizeOf(state),
            Publication = feed.Prepare(version + 1, decision.Events, state),
            Append = new()
            {
                Actor = actor,
                ExpectedVersion = version,
                Events = events,
                Mark = new(Outbox.Cursor, isMarkedAtOnce ? AtOnce : deadline),
                Completed = completed,
            },
        };
        version += events.Length;
        _ = newest is null ? oldest = made : newest.Next = made;
        newest = made;
        if (deadline != deadlineBefore)
        {
            host.WakeAt(deadline);
        }

        host.Append(made.Append);
    }

    // While something is owed the journal wakes the actor at once after a restart; then at its next deadline.
    private void MarkWhenQuiet()
    {
        if (isMarkedAtOnce && IsQuiet)
        {
            isMarkedAtOnce = false;
            host.Mark(version, new(Outbox.Cursor, deadline));
        }
    }

    private void SendOwed(PendingAppend<TState, TEvent> append)
    {
        for (var i = 0; i < append.Events.Count; i++)
        {
            foreach (var owed in model.Owed(actor, append.Events[i]))
            {
                pendingOwed--;
                Outbox.Add(new(append.First + i, model.LaneOf(actor, owed), owed));
            }
        }
    }

    private void KeepSnapshot(PendingAppend<TState, TEvent> append)
    {
        // A snapshot costs its size: at most one entry for each event since the last.
        if (append.Last - snapshotVersion < Math.Max(model.SnapshotEvery, append.Size))
        {
            return;
        }

        snapshotVersion = append.Last;
        if (pendingOwed == 0)
        {
            Outbox.MoveCursor(append.Last);
        }

        host.SaveSnapshot(append.Last, model.TakeSnapshot(append.State));
    }

    private void Fail(PendingAppend<TState, TEvent>? first, AppendOutcome outcome)
    {
        HasFailed = true;
        newest = null;
        for (var append = first; append is not null; append = append.Next)
        {
            append.Receipts.ForEach(waiting => waiting.Sink.Take(new(Refusal.Unavailable)));
        }

        host.Failed(outcome);
    }
}
