using Routing.Core.AgentQueue;
using Routing.Core.Views;
using Xunit;

namespace Routing.Core.Tests.Views;

public sealed class BoardProjectionTests
{
    private const string Stream = "board/pre-sale";
    private const long Day = 24 * 60 * 60 * 1000;

    private readonly ViewScene scene = new();

    [Fact]
    public void Snapshot_OfAQueue_CountsWhatIsThere()
    {
        var board = BoardProjection.Snapshot(Stream, 7, scene.Queue, new(9));

        var since = ViewScene.Opening.UnixMs + 1_000;
        var shiftUntil = (ViewScene.Opening + TimeSpan.FromHours(8)).UnixMs;
        Assert.Equal((Stream, 7), (board.Stream, board.Number));
        AssertHead(
            new(scene.Queue.Id.Key, 9, 1, since, 1, 1, 0, 0, null, true, null, 0, 0, 0, 0, [], 0, 360, 1, 100,
                0, Day, new(Arrivals: 2)),
            board.Head);
        Assert.Equal(
            [
                new(
                    "lin", "Lin", Presence.Online, null, ViewScene.Opening.UnixMs, 1, 100, 1, 0, 1, since, null, null,
                    shiftUntil, null),
            ],
            board.Agents);
    }

    [Fact]
    public void Snapshot_OfAnEmptyQueue_HasNobodyWaiting()
    {
        var board = BoardProjection.Snapshot(Stream, 0, QueueState.Initial(scene.Queue.Id), new(9));

        AssertHead(
            new(scene.Queue.Id.Key, 9, 0, null, 0, 0, 0, 0, null, true, null, 0, 0, 0, 0, [], 0, null, 0,
                0, 0, Day, default),
            board.Head);
        Assert.Empty(board.Agents);
    }

    [Fact]
    public void Snapshot_OfAnAgentWithoutChats_HasNoOpenRound()
    {
        scene.SignOn("mei");
        scene.Submit(new QueueCommand.SetPresence(ViewScene.Mei, Presence.Paused, "meeting"));
        scene.SignOn("tao");

        var rows = BoardProjection.Snapshot(Stream, 0, scene.Queue, new(9)).Agents.ToDictionary(row => row.Agent);

        Assert.Equal((Presence.Paused, "meeting", 1), (rows["mei"].Presence, rows["mei"].Reason, rows["mei"].Live));
        Assert.Equal((0, 0, null), (rows["tao"].Live, rows["tao"].OpenRounds, rows["tao"].OldestRoundSince));
    }

    [Fact]
    public void Update_AfterAChange_HasTheRowsThatChangedAndNamesWhoIsGone()
    {
        scene.SignOn("mei");
        var before = scene.Queue;
        var shown = before.Agents.Values.ToDictionary(agent => agent.Id);
        shown.Add(new("zoe"), before.Agents[ViewScene.Lin]);
        scene.Submit(new QueueCommand.SetPresence(ViewScene.Lin, Presence.Paused, "meeting"));

        var update = BoardProjection.Update(Stream, 3, 5, shown, before.Figures, scene.Queue, new(9));

        Assert.Equal((Stream, 3, 5), (update.Stream, update.After, update.Number));
        Assert.Equal(["lin"], update.Agents.Select(row => row.Agent));
        Assert.Equal(["zoe"], update.Gone);
        AssertHead(BoardProjection.Snapshot(Stream, 5, scene.Queue, new(9)).Head, update.Head);
    }

    private static void AssertHead(BoardHead expected, BoardHead head)
    {
        Assert.Equal(expected.Alarms, head.Alarms);
        Assert.Equal(expected, head with { Alarms = expected.Alarms });
    }
}
