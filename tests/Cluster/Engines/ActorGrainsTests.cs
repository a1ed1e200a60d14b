using System.Reflection;
using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.Policies;
using Routing.Engine;
using Routing.Engine.Ports;
using Routing.Grains.Hosting;
using Routing.Testing;
using Xunit;

namespace Routing.Cluster.Tests.Engines;

/// <summary>How a silo's engine reaches actors.</summary>
public sealed class ActorGrainsTests
{
    [Fact]
    public async Task Submit_WhileTheGrainCannotBeReached_HoldsNobodyUp()
    {
        var factory = DispatchProxy.Create<IGrainFactory, HeldFactory>();
        var held = (HeldFactory)factory;
        var actors = new ActorGrains(factory, new NoShops());
        var sink = new AwaitedReceipt(ThreadPoolQueue.Instance);

        var submitting = Task.Run(
            () => actors.Submit(ActorId.Of(new("demo"), new QueueId("pre-sale")), new QueueCommand.Tick(), sink),
            TestContext.Current.CancellationToken);
        await Within.Deadline(submitting, "the actor's turn goes on", TestContext.Current.CancellationToken);
        held.LetGo();

        var receipt = await Within.Deadline(sink.Answer, "it is answered", TestContext.Current.CancellationToken);
        Assert.Equal(Refusal.Unavailable, receipt.Refused);
    }

    /// <summary>Gives no grain, and not before it is let go.</summary>
    public class HeldFactory : DispatchProxy
    {
        private readonly TaskCompletionSource letGo = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void LetGo() => letGo.SetResult();

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            letGo.Task.Wait(TimeSpan.FromSeconds(60));
            throw new InvalidOperationException("there is no grain");
        }
    }

    private sealed class NoShops : IShopPolicies
    {
        public IReadOnlyCollection<ShopId> Shops => [];

        public ShopPolicy? Find(ShopId shop) => null;
    }
}
