using Routing.Core.AgentQueue;
using Routing.Core.AgentQueue.Counting;
using Routing.Testing;
using Routing.Testing.Laws;
using Routing.Testing.World;
using Xunit;

namespace Routing.Core.Tests.AgentQueue;

public sealed class QueueSnapshotTests
{
    [Fact]
    public void Restore_OfASnapshot_HasTheSameEntriesAndIndexes()
    {
        var state = BusyQueue();

        var restored = QueueSnapshot.Of(state).Restore(state.Id);

        Assert.Equal(Snapshots.Text(state), Snapshots.Text(restored));
        Assert.Empty(QueueInvariants.Broken(state));
        Assert.Equal(state.Line.All().Order(), restored.Line.All().Order());
        Assert.Equal(state.Free.Keys, restored.Free.Keys);
        Assert.Equal(state.Covers, restored.Covers);
        Assert.Equal(state.Deadlines, restored.Deadlines);
        Assert.Equal(
            (state.ServingSlots, state.OpenChats, state.OpenRounds, state.LateRounds, state.Departures.Count),
            (restored.ServingSlots, restored.OpenChats, restored.OpenRounds, restored.LateRounds,
                restored.Departures.Count));
    }

    [Fact]
    public void Restore_OfASnapshotWithFigures_CountsOn()
    {
        var state = BusyQueue();
        var (at, agent) = (new Instant(1_000_000 + MinuteFigures.MinuteMs), new AgentId("lin"));
        var answered = new QueueEvent.ChatRoundAnswered(at, new("a~1"), 1, at, null);

        var restored = QueueEvolution.Evolve(QueueSnapshot.Of(state).Restore(state.Id), answered);
        var live = QueueEvolution.Evolve(state, answered);

        Assert.Equal(new(Arrivals: 5, Abandoned: 1, Rounds: 1, RoundsInTime: 1, Firsts: 1, Answered: 1,
            ResponseMs: MinuteFigures.MinuteMs), live.Figures.Today);
        Assert.Equal(new(0, 1, MinuteFigures.MinuteMs), live.Agents[agent].Answers);
        Assert.Equal(Snapshots.Text(live), Snapshots.Text(restored));
    }

    [Fact]
    public void Restore_OfASnapshotFromBeforeFigures_HasNone()
    {
        var state = BusyQueue();

        var restored = (QueueSnapshot.Of(state) with { Figures = null }).Restore(state.Id);

        Assert.Equal(QueueFigures.None, restored.Figures);
    }

    [Fact]
    public void InOrder_OfACopy_SortsAgentsAndChats()
    {
        var copy = QueueSnapshot.Copy(BusyQueue());
        var ordered = copy.InOrder();
        var mixed = copy with { Agents = [.. ordered.Agents.Reverse()], Chats = [.. ordered.Chats.Reverse()] };

        Assert.Equal(["lin", "mei"], mixed.InOrder().Agents.Select(agent => agent.Id.Value));
        Assert.Equal(["a~1", "b~1", "c~1", "d~1", "e~1"], mixed.InOrder().Chats.Select(chat => chat.Session.Value));
    }

    [Fact]
    public void Departures_BeyondTheRemembered_AreForgotten()
    {
        var world = new CoreWorld(Shops.Policy, new(0));
        var buyers = Enumerable.Range(0, QueueState.RememberedDepartures + 10).Select(i => $"b{i}").ToList();
        foreach (var buyer in buyers)
        {
            world.Submit(Shops.PreSale, Enqueue(buyer));
            world.Submit(Shops.PreSale, new QueueCommand.Leave(new($"{buyer}~1"), 1));
        }

        var state = world.Queue(Shops.PreSale);
        Assert.Equal(QueueState.RememberedDepartures, state.Chats.Count);
        Assert.Equal(QueueState.RememberedDepartures, state.Departures.Count);
        Assert.False(state.Chats.Has(new("b9~1")));
        Assert.True(state.Chats.Has(new("b10~1")));
    }

    [Fact]
    public void HandlingTime_AfterAChat_MovesByAnEighth()
    {
        var world = new CoreWorld(Shops.Policy, new(0));
        world.Submit(Shops.PreSale, new QueueCommand.SignOn(Agents.Named("lin"), new("A", "1")));
        world.Submit(Shops.PreSale, Enqueue("alice"));
        world.JumpTo(new(100_000));
        world.Submit(Shops.PreSale, new QueueCommand.Leave(new("alice~1"), 1));

        Assert.Equal(180_000 - 10_000, world.Queue(Shops.PreSale).HandlingMs);
    }

    // Waiting and given chats, an open and a late round, a cover that nobody can take, a departure, a shift.
    private static QueueState BusyQueue()
    {
        var world = new CoreWorld(Shops.Policy, new(1_000_000)).Checked();
        Shift shift = new(new(0), new(9_000_000));
        world.Submit(Shops.PreSale, new QueueCommand.SignOn(Agents.Named("lin", 2, shift: shift), new("A", "1")));
        world.Submit(Shops.PreSale, new QueueCommand.SignOn(Agents.Named("mei", 1, "HQ/1/1/2"), new("A", "2")));
        foreach (var buyer in new[] { "a", "b", "c", "d", "e" })
        {
            world.Submit(Shops.PreSale, Enqueue(buyer));
        }

        world.Submit(Shops.PreSale, new QueueCommand.OpenRound(new("a~1"), 1, 1, world.Now));
        world.Submit(Shops.PreSale, new QueueCommand.NoteLate(new("a~1"), 1, 1));
        world.Submit(Shops.PreSale, new QueueCommand.SetPresence(new("lin"), Presence.Away, "lunch"));
        world.Submit(Shops.PreSale, new QueueCommand.Leave(new("e~1"), 1));
        world.Submit(Shops.PreSale, new QueueCommand.Disconnect(new("mei"), new("A", "2")));
        return world.Queue(Shops.PreSale);
    }

    private static QueueCommand.Enqueue Enqueue(string buyer) => new(new($"{buyer}~1"), 1, new(
        Buyers.Named(buyer), new(0), SkillSet.None, null, Round: 0, IsLate: false, Wanted: null, Last: null));
}
