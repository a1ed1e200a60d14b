using Microsoft.Extensions.Logging.Abstractions;
using Routing.Core;
using Routing.Core.BuyerSession;
using Routing.Embedded;
using Routing.Engine;
using Routing.Engine.Memory;
using Routing.Engine.Ports;
using Routing.Testing;
using Routing.Testing.Time;
using Xunit;

namespace Routing.Contracts.Tests.Engines;

/// <summary>How an actor's line shares the queue of work with everything else.</summary>
public sealed class MailboxTurnTests
{
    private static readonly ActorId Nobody = ActorId.Of(DemoPolicies.Shop, SessionId.Of(new("alice"), 1));

    [Fact]
    public async Task LongLine_ThatWaitedWhenItsTurnBegan_IsServedInOneTurn()
    {
        const int Many = 1_000;
        var cancellation = TestContext.Current.CancellationToken;
        await using var journal = new MemoryJournal();
        var work = new CountedWork();
        await using var engine = new EmbeddedEngine(
            journal, new DemoPolicies(), new FakeClock(), new(), NullLoggerFactory.Instance, work: work);
        await engine.StartAsync(cancellation);
        await Within.Deadline(engine.Submit(Nobody, Words()).AsTask(), "the actor is loaded", cancellation);
        var before = work.Queued;

        var line = new Line(engine, Many);
        engine.Submit(Nobody, Words(), line);
        await Within.Deadline(line.Answered, "the line is answered", cancellation);

        Assert.Equal(1, work.Queued - before);
    }

    // Refused, as there is no such session: nothing of it needs a journal.
    private static SessionCommand.SayAsBuyer Words() => new(new("alice"), new(Guid.NewGuid()), "hello");

    /// <summary>In the turn of the first one's answer all others are put in line.</summary>
    private sealed class Line(EmbeddedEngine engine, int many) : IReceiptSink
    {
        private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int answered;

        public Task Answered => done.Task;

        public void Take(Receipt receipt)
        {
            answered++;
            for (var one = 0; answered == 1 && one < many; one++)
            {
                engine.Submit(Nobody, Words(), this);
            }

            if (answered == many + 1)
            {
                done.SetResult();
            }
        }
    }

    private sealed class CountedWork : IWorkQueue
    {
        private int queued;

        public int Queued => Volatile.Read(ref queued);

        public void Queue(IThreadPoolWorkItem item)
        {
            Interlocked.Increment(ref queued);
            ThreadPoolQueue.Instance.Queue(item);
        }
    }
}
