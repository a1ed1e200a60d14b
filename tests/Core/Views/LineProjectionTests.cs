using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Core.Views;
using Routing.Testing;
using Xunit;

namespace Routing.Core.Tests.Views;

public sealed class LineProjectionTests
{
    private const string Stream = "line/pre-sale";

    private static readonly AgentRef Lead = new(new("lead"), "Lead");

    private readonly ViewScene scene = new();

    private StreamItem.LineSnapshot Line => LineProjection.Snapshot(Stream, 1, scene.Queue);

    [Fact]
    public void Line_OfTaggedSessions_SaysTheirTagsAndNullForNone()
    {
        Assert.Null(Assert.Single(Line.Waiting).Tags);

        scene.Submit(ViewScene.Bob, new SessionCommand.SetTags(Lead, ["refund", "size"]));

        Assert.Equal(["refund", "size"], Assert.Single(Line.Waiting).Tags!);
    }

    [Fact]
    public void Holds_OfAQueue_CountThoseNotInLineToo()
    {
        Assert.Equal(new QueueHolds(Waiting: 1, Kept: 0, Open: 1, Lent: 0, Moving: 0), Line.Holds);

        scene.World.Submit(Shops.PreSale, new QueueCommand.MoveWaiting(new("vip"), [ViewScene.Bob], Lead));
        Assert.Equal(new QueueHolds(Waiting: 0, Kept: 0, Open: 1, Lent: 0, Moving: 1), Line.Holds);
        Assert.Equal(2, Line.Holds.All);

        scene.Submit(new QueueCommand.MoveAgent(ViewScene.Lin, new("vip"), WithChats: true, Lead));
        Assert.Equal(new QueueHolds(Waiting: 0, Kept: 0, Open: 0, Lent: 1, Moving: 0), Line.Holds);
    }
}
