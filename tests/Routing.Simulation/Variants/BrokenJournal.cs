using Routing.Core;
using Routing.Engine.Ports;

namespace Routing.Simulation.Variants;

/// <summary>A journal with something wrong in front of the true one.</summary>
internal sealed class BrokenJournal(IEventJournal inner) : IEventJournal
{
    public bool AnswersBeforeStoring { get; init; }

    public Func<AppendOutcome, AppendOutcome> Outcome { get; init; } = outcome => outcome;

    public Func<StreamHead, StreamHead> HeadRead { get; init; } = head => head;

    public bool ForgetsWakeUps { get; init; }

    public Func<IReadOnlyList<RecordedEvent>, IReadOnlyList<RecordedEvent>> Page { get; init; } = page => page;

    public string? Trouble => inner.Trouble;

    public void Append(JournalAppend append)
    {
        inner.Append(new()
        {
            Actor = append.Actor,
            ExpectedVersion = append.ExpectedVersion,
            Events = append.Events,
            Mark = append.Mark,
            Completed = (_, outcome) =>
            {
                if (!AnswersBeforeStoring)
                {
                    append.Completed(append, Outcome(outcome));
                }
            },
        });
        if (AnswersBeforeStoring)
        {
            append.Completed(append, AppendOutcome.Durable);
        }
    }

    public void Mark(ActorId actor, long version, StreamMark mark) => inner.Mark(actor, version, mark);

    public async ValueTask<StreamHead> Head(ActorId actor, CancellationToken cancellation) =>
        HeadRead(await inner.Head(actor, cancellation).ConfigureAwait(false));

    public async ValueTask<IReadOnlyList<RecordedEvent>> Read(
        ActorId actor, long after, int most, CancellationToken cancellation) =>
        Page(await inner.Read(actor, after, most, cancellation).ConfigureAwait(false));

    public ValueTask SaveSnapshot(ActorId actor, Snapshot snapshot, CancellationToken cancellation) =>
        inner.SaveSnapshot(actor, snapshot, cancellation);

    public ValueTask<IReadOnlyList<SessionId>> SessionsOf(
        ShopId shop, BuyerId buyer, int most, CancellationToken cancellation) =>
        inner.SessionsOf(shop, buyer, most, cancellation);

    public async ValueTask<IReadOnlyList<PendingWakeUp>> PendingWakeUps(
        Instant until, int most, CancellationToken cancellation) =>
        ForgetsWakeUps ? [] : await inner.PendingWakeUps(until, most, cancellation).ConfigureAwait(false);

    public ValueTask<IReadOnlyList<ActorId>> Streams(ActorId? after, int most, CancellationToken cancellation) =>
        inner.Streams(after, most, cancellation);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
