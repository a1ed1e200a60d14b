using System.Globalization;
using System.Runtime.CompilerServices;
using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.Policies;
using Routing.Engine.Feeds;
using Routing.Engine.Ports;
using Routing.Engine.Running;
using Routing.Testing;
using Xunit;

namespace Routing.Contracts.Tests.Engines;

/// <summary>What a runner keeps, and how often it has its state kept.</summary>
public sealed class RunnerTests
{
    private static readonly ActorId Queue = ActorId.Of(Shops.Demo, Shops.PreSale);

    private readonly RunnerHost host = new()
    {
        Policy = Shops.With(RoutingPolicy.Default with { MaxWaiting = 1_000_000 }),
    };

    [Fact]
    public void Runner_ThatHasMovedOn_HoldsNoStateOfBefore()
    {
        // An old version of a queue holds every change since: one that is kept grows with all that happens.
        var (runner, loaded) = RunnerOf();

        Enqueue(runner, 1);

        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
        Assert.False(loaded.TryGetTarget(out _));
        GC.KeepAlive(runner);
    }

    [Fact]
    public void Runner_OfAGrowingQueue_KeepsSnapshotsNoOftenerThanTheyHaveEntries()
    {
        var (runner, _) = RunnerOf();
        var every = QueueModel.Instance.SnapshotEvery;

        // Each buyer who enters is one entry of the snapshot, and two events of the queue.
        Enqueue(runner, 2 * every);

        long[] gaps = [.. host.Snapshots.Prepend(0).Zip(host.Snapshots, (earlier, later) => later - earlier)];
        Assert.Collection(
            gaps,
            first => Assert.InRange(first, every, every + 2),
            second => Assert.InRange(second, every, every + 2),
            third => Assert.InRange(third, 2 * every, (2 * every) + 2));
    }

    [Fact]
    public void Runner_WithManyAppendsUnderWay_AsksOnlyAboutItsNewestState()
    {
        // One look back for each that completes would cost the square of what is under way.
        var first = QueueState.Initial(Queue);
        var runner = RunnerOf(new NewestOnlyModel(first), first);

        Enqueue(runner, 10, atOnce: 10);

        Assert.Empty(host.Appends);
    }

    // In a frame of its own: nothing of it is left on the stack.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private (ActorRunner<QueueState, QueueCommand, QueueEvent> Runner, WeakReference<QueueState> Loaded) RunnerOf()
    {
        var state = QueueState.Initial(Queue);
        return (RunnerOf(QueueModel.Instance, state), new(state));
    }

    private ActorRunner<QueueState, QueueCommand, QueueEvent> RunnerOf(
        ActorModel<QueueState, QueueCommand, QueueEvent> model, QueueState state) =>
        new(Queue, model, new(state, 0, 0, 0, []), host, new QueueFeed(Queue));

    private void Enqueue(ActorRunner<QueueState, QueueCommand, QueueEvent> runner, int count, int atOnce = 1)
    {
        for (var i = 0; i < count; i++)
        {
            var buyer = new BuyerId(string.Create(CultureInfo.InvariantCulture, $"buyer{i}"));
            var entering = new Enqueueing(
                new(buyer, "", Tier.None, "en"), default, SkillSet.None, null, 0, false, Wanted: null, Last: null);
            runner.Submit(new QueueCommand.Enqueue(SessionId.Of(buyer, 1), 1, entering), NobodyWaits.Instance);
            while ((i + 1) % atOnce == 0 && host.Appends.TryDequeue(out var append))
            {
                append.Completed(append, AppendOutcome.Durable);
            }
        }
    }
}
