using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Testing;
using Routing.Testing.World;

namespace Routing.Core.Tests.Views;

/// <summary>Agents Lin and Mei, and Alice, who is with Lin and has asked something; Bob waits after her.</summary>
internal sealed class ViewScene
{
    public static readonly Instant Opening = new(1_000_000);
    public static readonly AgentId Lin = new("lin");
    public static readonly AgentId Mei = new("mei");
    public static readonly BuyerId AliceBuyer = new("alice");
    public static readonly SessionId Alice = new("alice~1");
    public static readonly SessionId Bob = new("bob~1");

    public ViewScene()
    {
        SignOn("lin", new Shift(Opening, Opening + TimeSpan.FromHours(8)));
        Open("alice", Tier.Vip);
        World.JumpTo(Opening + TimeSpan.FromSeconds(1));
        Open("bob", Tier.None);
        World.Submit(Alice, new SessionCommand.SayAsBuyer(AliceBuyer, MessageIds.Of("one"), "red or blue?"));
        World.DeliverAll();
    }

    public CoreWorld World { get; } = new(Shops.Policy, Opening);

    public QueueState Queue => World.Queue(Shops.PreSale);

    public SessionState Session(SessionId id) => World.Session(id);

    public void SignOn(string agent, Shift? shift = null)
    {
        var profile = Agents.Named(agent, slots: 1, shift: shift);
        World.Submit(Shops.PreSale, new QueueCommand.SignOn(profile, new("A", agent)));
        World.DeliverAll();
    }

    public void Submit(SessionId id, SessionCommand command)
    {
        World.Submit(id, command);
        World.DeliverAll();
    }

    public void Submit(QueueCommand command)
    {
        World.Submit(Shops.PreSale, command);
        World.DeliverAll();
    }

    private void Open(string buyer, Tier tier)
    {
        var who = Buyers.Named(buyer, tier) with { LooksAt = "shoes" };
        World.Submit(new SessionId($"{buyer}~1"), new SessionCommand.Open(who, Shops.PreSale, SkillSet.None, null));
        World.DeliverAll();
    }
}
