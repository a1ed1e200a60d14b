using System.Collections.Immutable;
using Routing.Core.AgentQueue;
using Routing.Core.Views;
using Routing.Testing;
using Xunit;

namespace Routing.Core.Tests.Views;

public sealed class DeskProjectionTests
{
    private const string Stream = "desk/lin";

    private readonly ViewScene scene = new();

    private AgentState Lin => scene.Queue.Agents[ViewScene.Lin];

    [Fact]
    public void Snapshot_OfADesk_HasTheStandingAndTheChats()
    {
        var desk = DeskProjection.Snapshot(Stream, scene.Queue, Lin);

        var opening = ViewScene.Opening.UnixMs;
        Assert.Equal((Stream, Lin.DeskNumber), (desk.Stream, desk.Number));
        Assert.Equal(
            new("lin", "Lin", "pre-sale", Presence.Online, null, opening, 1, 100, opening + 28_800_000, null),
            desk.Head);
        Assert.Equal(
            [
                new(
                    "alice~1",
                    new("alice", "Alice", Tier.Vip, "en", "shoes"),
                    "pre-sale",
                    opening,
                    opening + 1_000,
                    Late: false,
                    Idle: false,
                    CoveredFrom: null,
                    new(AssignmentRule.LeastLoaded, 1, 0),
                    Home: null,
                    StaysOpen: false,
                    Alarms: null),
            ],
            desk.Chats);
    }

    [Fact]
    public void Snapshot_OfACoveredChat_NamesTheAgentWhoIsAway()
    {
        scene.SignOn("mei");
        scene.Submit(new QueueCommand.Leave(ViewScene.Bob, 1));
        scene.Submit(new QueueCommand.SetPresence(ViewScene.Lin, Presence.Away, null));

        var desk = DeskProjection.Snapshot("desk/mei", scene.Queue, scene.Queue.Agents[ViewScene.Mei]);

        Assert.Equal(("alice~1", "Lin"), (Assert.Single(desk.Chats).Session, desk.Chats[0].CoveredFrom));
        Assert.Equal(ViewScene.Opening.UnixMs + 1_000, desk.Chats[0].PlacedAt);
        Assert.Null(desk.Head.ShiftUntil);
    }

    [Fact]
    public void Updates_WhenNothingIsHis_AreNone() =>
        Assert.Empty(DeskProjection.Updates(Stream, Shops.PreSale, Lin, new(Lin, [])));

    [Fact]
    public void Updates_OfAChatThatLeftAndOneThatCame_AreNumberedAndTheLastHasTheHead()
    {
        var shown = Lin;
        scene.Submit(new QueueCommand.Leave(ViewScene.Alice, 1));

        var updates = DeskProjection.Updates(
            Stream, Shops.PreSale, shown, new(Lin, [scene.Queue.Chats[ViewScene.Bob]])).ToList();

        Assert.Equal(2, updates.Count);
        Assert.Equal((shown.DeskNumber, shown.DeskNumber + 1), (updates[0].After, updates[0].Number));
        Assert.Equal((null, null, "alice~1"), (updates[0].Head, updates[0].Chat, updates[0].Left));
        Assert.Equal((shown.DeskNumber + 1, Lin.DeskNumber), (updates[1].After, updates[1].Number));
        Assert.Equal(DeskProjection.Head(Shops.PreSale, Lin), updates[1].Head);
        Assert.Equal(("bob~1", null), (updates[1].Chat?.Session, updates[1].Left));
    }

    [Fact]
    public void Updates_OfHisStandingAlone_AreOneWithTheHead()
    {
        var shown = Lin;
        scene.Submit(new QueueCommand.SetPresence(ViewScene.Lin, Presence.Paused, "meeting"));

        var update = Assert.Single(DeskProjection.Updates(Stream, Shops.PreSale, shown, new(Lin, [])));

        Assert.Equal((Presence.Paused, "meeting"), (update.Head?.Presence, update.Head?.Reason));
        Assert.Equal((null, null), (update.Chat, update.Left));
    }

    [Theory]
    [InlineData("a b c d", "a c d", "b")]
    [InlineData("a b c d", "c", "a b d")]
    [InlineData("a b c", "d a b c", "")]
    [InlineData("a b c", "c b", "a")]
    [InlineData("a b", "", "a b")]
    [InlineData("", "a", "")]
    public void Updates_OfWhatLeft_NameEachOnceInItsOrder(string before, string after, string left)
    {
        var shown = Lin with { Chats = Sessions(before), DeskNumber = 1 };
        var now = Lin with { Chats = Sessions(after), DeskNumber = 9 };

        var updates = DeskProjection.Updates(Stream, Shops.PreSale, shown, new(now, []));

        Assert.Equal(left, string.Join(' ', updates.Select(update => update.Left).OfType<string>()));
    }

    private static ImmutableArray<SessionId> Sessions(string names) =>
        [.. names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => new SessionId(name))];
}
