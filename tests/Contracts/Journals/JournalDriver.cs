using System.Text;
using Routing.Core;
using Routing.Engine.Ports;
using Routing.Testing;
using Xunit;

namespace Routing.Contracts.Tests.Journals;

/// <summary>Speaks to a journal in the words of the tests.</summary>
internal sealed class JournalDriver(IEventJournal journal)
{
    public static readonly ShopId Shop = new("demo");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static ActorId Session(string buyer, int ordinal = 1) =>
        ActorId.Of(Shop, SessionId.Of(new(buyer), ordinal));

    /// <summary>Hands an append over; the task tells how it ended.</summary>
    public Task<AppendOutcome> Begin(ActorId actor, long expected, StreamMark mark, params string[] texts)
    {
        var done = new TaskCompletionSource<AppendOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        journal.Append(Make(actor, expected, mark, texts, outcome => done.SetResult(outcome)));
        return done.Task;
    }

    public Task<AppendOutcome> Begin(ActorId actor, long expected, params string[] texts) =>
        Begin(actor, expected, default, texts);

    public Task<AppendOutcome> Append(ActorId actor, long expected, params string[] texts) =>
        Append(actor, expected, default, texts);

    public Task<AppendOutcome> Append(ActorId actor, long expected, StreamMark mark, params string[] texts) =>
        Answer(Begin(actor, expected, mark, texts));

    public static Task<AppendOutcome> Answer(Task<AppendOutcome> append) =>
        Within.Deadline(append, "the append is answered", Cancellation);

    public static Task<AppendOutcome[]> Answers(IEnumerable<Task<AppendOutcome>> appends) =>
        Within.Deadline(Task.WhenAll(appends), "every append is answered", Cancellation);

    public async Task<string[]> Texts(ActorId actor, long after = 0, int most = int.MaxValue) =>
        [.. (await Read(actor, after, most)).Select(recorded => Encoding.UTF8.GetString(recorded.Body.Span))];

    public async Task<IReadOnlyList<RecordedEvent>> Read(ActorId actor, long after = 0, int most = int.MaxValue) =>
        await journal.Read(actor, after, most, Cancellation);

    public async Task<StreamHead> Head(ActorId actor) => await journal.Head(actor, Cancellation);

    public async Task<long> Version(ActorId actor) => (await Head(actor)).Version;

    public async Task SaveSnapshot(ActorId actor, long version, string text) =>
        await journal.SaveSnapshot(actor, new(version, Encoding.UTF8.GetBytes(text)), Cancellation);

    public async Task<string?> SnapshotText(ActorId actor) =>
        (await Head(actor)).Snapshot is { } snapshot ? Encoding.UTF8.GetString(snapshot.Body.Span) : null;

    public async Task<Instant?> WakeUpOf(ActorId actor)
    {
        var pending = await journal.PendingWakeUps(new(long.MaxValue), int.MaxValue, Cancellation);
        return pending.Where(wakeUp => wakeUp.Actor == actor)
            .Select(wakeUp => (Instant?)wakeUp.WakeAt)
            .SingleOrDefault();
    }

    /// <summary>Marks, then waits until the journal has come past the mark.</summary>
    public async Task Mark(ActorId actor, long version, StreamMark mark)
    {
        journal.Mark(actor, version, mark);
        var after = Session("after-" + Guid.NewGuid().ToString("N"));
        Assert.Equal(AppendOutcome.Durable, await Append(after, 0, "after the mark"));
    }

    public static JournalAppend Make(
        ActorId actor, long expected, StreamMark mark, IEnumerable<string> texts, Action<AppendOutcome> completed)
    {
        return new()
        {
            Actor = actor,
            ExpectedVersion = expected,
            Events = [.. texts.Select(text => new EventData("Said", Encoding.UTF8.GetBytes(text)))],
            Mark = mark,
            Completed = (_, outcome) => completed(outcome),
        };
    }
}
