using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Core.Views;
using Routing.Engine;
using Routing.Engine.Memory;
using Routing.Engine.Ports;
using Routing.Testing;
using Xunit;

namespace Routing.Cluster.Tests.Engines;

public sealed class OrleansOverMemoryTests : OrleansEngineContract
{
    private const int Messages = 20;

    private static readonly ShopId Demo = new("demo");
    private static readonly BuyerId Bob = new("bob");
    private static readonly AgentId Mei = new("mei");
    private static readonly ActorId PreSale = ActorId.Of(Demo, new QueueId("pre-sale"));
    private static readonly ActorId BobsSession = ActorId.Of(Demo, SessionId.Of(Bob, 1));

    [Fact]
    public async Task Hub_SilentBeyondItsLease_ItsAgentsAreTakenForGone()
    {
        await Leases.Renew("hub.dead", isNew: true, new(Time.GetUtcNow().ToUnixTimeMilliseconds()), Token);
        await Accepted(PreSale, SignOn("hub.dead"));
        var board = new BoardSink();
        await Engine.Watch(StreamAddress.Board(Demo, new("pre-sale")), Audience.Staff, 0, board);
        await Within.Becomes(() => board.Presence == Presence.Online, "the board shows the agent", Token);

        Time.Advance(TimeSpan.FromSeconds(16));
        await Within.Becomes(IsForgotten, "the hub's end is taken care of", Token);

        await Within.Becomes(
            () =>
            {
                Time.Advance(TimeSpan.FromSeconds(1));
                return board.Presence == Presence.AutoAway;
            },
            "the agent is AutoAway",
            Token);
    }

    [Fact]
    public async Task Hub_WhoseLeaseWasEnded_GoesOnUnderAnotherNameThatHolds()
    {
        await Within.Becomes(() => Engine.Trouble is null, "the hub has its lease", Token);
        var first = Lease.Term;

        Assert.Contains("hub.1", await Leases.EndSilent(new(long.MaxValue), Token));
        await Within.Becomes(() => first.Ended.IsCancellationRequested, "the hub learns it", Token);

        Assert.NotEqual(first.Hub, Lease.Term.Hub);
        await Within.Becomes(() => Engine.Trouble is null, "the hub serves again", Token);
        Assert.True(await Leases.Renew(Lease.Term.Hub, isNew: false, new(0), Token));
    }

    [Fact]
    public async Task Message_OnItsWay_CostsAtMostTwoGrainCalls()
    {
        await Accepted(PreSale, SignOn("hub.1"));
        var bob = new Buyer(Bob, "Bob", Tier.None, "en");
        await Accepted(BobsSession, new SessionCommand.Open(bob, PreSale.Queue, SkillSet.None, Last: null));
        await Within.Becomes(() => IsAnswered().GetAwaiter().GetResult(), "an agent has the chat", Token);
        var before = Submits;

        for (var i = 0; i < Messages; i++)
        {
            await Accepted(BobsSession, new SessionCommand.SayAsBuyer(Bob, new(Guid.NewGuid()), $"question {i}"));
            await Accepted(BobsSession, new SessionCommand.SayAsAgent(Mei, new(Guid.NewGuid()), $"answer {i}"));
        }

        Assert.InRange(Submits - before, 2 * Messages, 2 * 2 * Messages);
    }

    protected override IEventJournal OpenJournal() => new MemoryJournal();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static QueueCommand.SignOn SignOn(string hub) =>
        new(new(Mei, "Mei", new("hq", 1, 1, 2), SkillSet.None, 5, null), new(hub, "connection"));

    private bool IsForgotten() =>
        !Leases.EndSilent(default, Token).AsTask().GetAwaiter().GetResult().Contains("hub.dead")
        && !Leases.Renew("hub.dead", isNew: false, default, Token).AsTask().GetAwaiter().GetResult();

    private async Task<bool> IsAnswered() =>
        (await Engine.Look(Demo, BobsSession.Session, Audience.Staff))?.Agent is not null;

    /// <summary>What a board shows of the agent.</summary>
    private sealed class BoardSink : IUpdateSink
    {
        public Presence? Presence { get; private set; }

        public bool Deliver(Delivery delivery)
        {
            var agents = delivery.Item switch
            {
                StreamItem.BoardSnapshot snapshot => snapshot.Agents,
                StreamItem.BoardUpdate update => update.Agents,
                _ => [],
            };
            Presence = agents.FirstOrDefault(agent => agent.Agent == Mei.Value)?.Presence ?? Presence;
            return true;
        }

        public void Ended()
        {
        }
    }
}
