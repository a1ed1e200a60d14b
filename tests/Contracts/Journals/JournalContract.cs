using System.Text;
using Routing.Engine.Ports;
using Xunit;

namespace Routing.Contracts.Tests.Journals;

/// <summary>What every journal promises; one class per implementation runs it.</summary>
public abstract partial class JournalContract : IAsyncLifetime
{
    private IEventJournal? opened;

    protected IEventJournal Journal => opened!;

    private protected JournalDriver Driver => new(Journal);

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A journal with nothing in it, or, when asked again, the same with what is in it.</summary>
    /// <param name="bound">How many appends may wait in it; null for its default.</param>
    protected abstract IEventJournal Open(int? bound = null);

    /// <summary>Keeps the journal from storing until the answer is disposed.</summary>
    protected abstract IDisposable Stall();

    public virtual ValueTask InitializeAsync()
    {
        opened = Open();
        return ValueTask.CompletedTask;
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Journal.DisposeAsync();
    }

    [Fact]
    public async Task Head_StreamThatDoesNotExist_HasVersionZero()
    {
        var head = await Driver.Head(JournalDriver.Session("nobody"));

        Assert.Equal(new StreamHead(0, default, null), head);
        Assert.Empty(await Driver.Read(JournalDriver.Session("nobody")));
    }

    [Fact]
    public async Task Append_SeveralEvents_AreNumberedWithoutGaps()
    {
        var alice = JournalDriver.Session("alice");

        await Driver.Append(alice, 0, "one", "two");
        await Driver.Append(alice, 2, "three");

        Assert.Equal([1, 2, 3], (await Driver.Read(alice)).Select(recorded => recorded.Number));
        Assert.Equal(["one", "two", "three"], await Driver.Texts(alice));
        Assert.Equal(3, await Driver.Version(alice));
    }

    [Fact]
    public async Task Append_TypeAndBody_ComeBackByteForByte()
    {
        var alice = JournalDriver.Session("alice");
        EventData[] events = [new("Opened", "{\"名\":\"爱丽丝\"}"u8.ToArray()), new("Closed", Array.Empty<byte>())];
        var done = new TaskCompletionSource<AppendOutcome>();
        Journal.Append(new()
        {
            Actor = alice,
            ExpectedVersion = 0,
            Events = events,
            Mark = default,
            Completed = (_, outcome) => done.SetResult(outcome),
        });
        Assert.Equal(AppendOutcome.Durable, await JournalDriver.Answer(done.Task));

        var read = await Driver.Read(alice);

        Assert.Equal(["Opened", "Closed"], read.Select(recorded => recorded.Type));
        Assert.Equal("{\"名\":\"爱丽丝\"}", Encoding.UTF8.GetString(read[0].Body.Span));
        Assert.Equal(0, read[1].Body.Length);
    }

    [Fact]
    public async Task Append_BodyReusedAfterTheAnswer_KeepsWhatWasAppended()
    {
        var alice = JournalDriver.Session("alice");
        var body = "first"u8.ToArray();
        var done = new TaskCompletionSource<AppendOutcome>();
        Journal.Append(new()
        {
            Actor = alice,
            ExpectedVersion = 0,
            Events = [new("Said", body)],
            Mark = default,
            Completed = (_, outcome) => done.SetResult(outcome),
        });
        await JournalDriver.Answer(done.Task);

        "wrong"u8.CopyTo(body);

        Assert.Equal(["first"], await Driver.Texts(alice));
    }

    [Fact]
    public async Task Append_WrongExpectedVersion_IsAConflictAndChangesNothing()
    {
        var alice = JournalDriver.Session("alice");
        await Driver.Append(alice, 0, "one");

        Assert.Equal(AppendOutcome.Conflict, await Driver.Append(alice, 0, "again"));
        Assert.Equal(AppendOutcome.Conflict, await Driver.Append(alice, 2, "too far", "and more"));
        Assert.Equal(["one"], await Driver.Texts(alice));
        Assert.Equal(AppendOutcome.Durable, await Driver.Append(alice, 1, "two"));
    }

    [Fact]
    public async Task Append_ToAStreamThatDoesNotExistBehindAVersion_IsAConflict()
    {
        var alice = JournalDriver.Session("alice");

        Assert.Equal(AppendOutcome.Conflict, await Driver.Append(alice, 3, "four"));
        Assert.Equal(0, await Driver.Version(alice));
        Assert.Equal(AppendOutcome.Durable, await Driver.Append(alice, 0, "one"));
    }

    [Fact]
    public async Task Append_QueuedBehindAConflict_FailsTooWhileOthersGoOn()
    {
        var (alice, bob) = (JournalDriver.Session("alice"), JournalDriver.Session("bob"));
        Task<AppendOutcome>[] appends =
        [
            Driver.Begin(alice, 0, "one"),
            Driver.Begin(alice, 5, "stale"),
            Driver.Begin(alice, 6, "built on the stale one"),
            Driver.Begin(bob, 0, "one"),
            Driver.Begin(alice, 1, "two"),
        ];

        var outcomes = await JournalDriver.Answers(appends);

        Assert.Equal(
            [
                AppendOutcome.Durable, AppendOutcome.Conflict, AppendOutcome.Conflict, AppendOutcome.Durable,
                AppendOutcome.Durable,
            ],
            outcomes);
        Assert.Equal(["one", "two"], await Driver.Texts(alice));
    }

    [Fact]
    public async Task Append_ManyInARow_AreAnsweredInTheOrderOfTheCalls()
    {
        const int Many = 2_000;
        var (alice, order, all) = (JournalDriver.Session("alice"), new List<int>(), new TaskCompletionSource<bool>());
        for (var i = 0; i < Many; i++)
        {
            var number = i;
            Journal.Append(JournalDriver.Make(alice, i, default, [$"{i}"], outcome =>
            {
                order.Add(number);
                if (order.Count == Many)
                {
                    all.SetResult(outcome == AppendOutcome.Durable);
                }
            }));
        }

        Assert.True(await Routing.Testing.Within.Deadline(all.Task, "all are answered", Cancellation));
        Assert.Equal(Enumerable.Range(0, Many), order);
        Assert.Equal(Enumerable.Range(0, Many).Select(i => $"{i}"), await Driver.Texts(alice));
    }

    [Fact]
    public async Task Append_ManyStreamsAtOnce_EachIsWholeAndInOrder()
    {
        const int Streams = 40, Each = 100;
        var appending = Enumerable.Range(0, Streams).Select(stream => Task.Run(
            () => Enumerable.Range(0, Each)
                .Select(i => Driver.Begin(JournalDriver.Session($"buyer{stream}"), i, $"{stream}/{i}"))
                .ToArray(),
            Cancellation));

        var outcomes = await JournalDriver.Answers((await Task.WhenAll(appending)).SelectMany(tasks => tasks));

        Assert.All(outcomes, outcome => Assert.Equal(AppendOutcome.Durable, outcome));
        for (var stream = 0; stream < Streams; stream++)
        {
            var texts = await Driver.Texts(JournalDriver.Session($"buyer{stream}"));
            Assert.Equal(Enumerable.Range(0, Each).Select(i => $"{stream}/{i}"), texts);
        }
    }

    [Fact]
    public async Task Append_AfterTheJournalIsClosed_Fails()
    {
        await Journal.DisposeAsync();

        Assert.Equal(AppendOutcome.Failed, await Driver.Append(JournalDriver.Session("alice"), 0, "late"));
        Assert.NotNull(Journal.Trouble);
    }

    [Fact]
    public async Task Dispose_WhileAppendsWait_AnswersEveryOne()
    {
        var alice = JournalDriver.Session("alice");
        var appends = Enumerable.Range(0, 500).Select(i => Driver.Begin(alice, i, $"{i}")).ToList();

        await Journal.DisposeAsync();

        Assert.All(await JournalDriver.Answers(appends), outcome => Assert.Equal(AppendOutcome.Durable, outcome));
    }
}
