using Routing.Core.BuyerSession;
using Routing.Core.Views;
using Routing.Testing;
using Xunit;

namespace Routing.Core.Tests.Views;

public sealed class SessionProjectionTests
{
    private static readonly AgentRef Lin = new(ViewScene.Lin, "Lin");
    private static readonly Instant At = new(5_000);
    private static readonly Reason Because = new(AssignmentRule.LeastLoaded, 1, 0);
    private static readonly ClientMessageId Id = MessageIds.Of("one");
    private static readonly Buyer Alice = Buyers.Named("alice");

    private readonly ViewScene scene = new();

    // Every event that has a line: what staff reads of it, and whether a buyer reads the same, less or nothing.
    public static TheoryData<SessionEvent, Entry?, Entry?> Lines() => new()
    {
        { new SessionEvent.BuyerSaid(At, 1, Id, "hi"), Buyer("hi"), Buyer("hi") },
        { new SessionEvent.AgentSaid(At, 1, Lin, Id, "yes"), Agent("yes"), Agent("yes") },
        { Replied(AutomaticReply.Welcome), System(1, "welcome", "text"), System(1, "welcome", "text") },
        { Replied(AutomaticReply.Waiting), System(1, "waiting", "text"), System(1, "waiting", "text") },
        { Replied(AutomaticReply.Away), System(1, "away", "text"), System(1, "away", "text") },
        {
            Joined(),
            ByLin("joined") with { Detail = new(Queue: "pre-sale", Because: Because) },
            ByLin("joined")
        },
        { Closed(ClosedBy.Agent), ByLin("closed"), ByLin("closed") },
        { Closed(ClosedBy.Buyer), System(null, "closed", ""), System(null, "closed", "") },
        { new SessionEvent.Rated(At, 5, "quick"), System(null, "rated", "quick"), System(null, "rated", "quick") },
        {
            Transferred("why"),
            ByLin("transferred") with { Text = "why", Detail = new(Queue: "after-sale") },
            ByLin("transferred") with { Detail = new(Queue: "after-sale") }
        },
        { Late(), System(null, "late", "") with { Staff = true }, null },
        { new SessionEvent.RoundAnswered(At, 1, Shops.PreSale, 1, ViewScene.Lin), null, null },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void Entry_OfAnEvent_IsItsLineForThatAudience(SessionEvent happened, Entry? forStaff, Entry? forBuyer)
    {
        Assert.Equal(forStaff, EntryProjection.Of(happened, Alice, Audience.Staff));
        Assert.Equal(forBuyer, EntryProjection.Of(happened, Alice, Audience.Buyer));
    }

    [Fact]
    public void Head_OfAnActiveSession_GivesReasonsToStaffAlone()
    {
        var staff = SessionProjection.Head(scene.Session(ViewScene.Alice), Audience.Staff);
        var buyer = SessionProjection.Head(scene.Session(ViewScene.Alice), Audience.Buyer);

        var opening = ViewScene.Opening.UnixMs;
        Assert.Equal(SessionStatus.Active, staff.Status);
        Assert.Equal((new AgentFace("lin", "Lin"), false), (staff.Agent, staff.Late));
        Assert.Equal((opening, opening + 1_000, opening), (staff.OpenedAt, staff.RoundSince, staff.ServedAt));
        Assert.Equal(Because, staff.Because);
        Assert.Equal(staff with { Because = null, ServedAt = null }, buyer);
    }

    [Fact]
    public void Head_OfAWaitingSession_TellsThePlace()
    {
        var head = SessionProjection.Head(scene.Session(ViewScene.Bob), Audience.Staff);

        Assert.Equal((SessionStatus.Waiting, 1), (head.Status, head.Position));
        Assert.NotNull(head.WaitSeconds);
        Assert.Equal((null, null, null), (head.Agent, head.ServedAt, head.RoundSince));
    }

    [Fact]
    public void Head_OfAClosedSession_TellsByWhomAndHowItWas()
    {
        scene.Submit(ViewScene.Alice, new SessionCommand.CloseAsBuyer(ViewScene.AliceBuyer));
        scene.Submit(ViewScene.Alice, new SessionCommand.Rate(ViewScene.AliceBuyer, 4, ""));

        var head = SessionProjection.Head(scene.Session(ViewScene.Alice), Audience.Buyer);

        Assert.Equal((SessionStatus.Closed, "buyer", 4), (head.Status, head.ClosedBy, head.Stars));
    }

    [Fact]
    public void Updates_OfAStory_AreNumberedAndTheHeadGoesWithTheLast()
    {
        var after = scene.Session(ViewScene.Alice);
        var events = new SessionEvent[] { Late(), new SessionEvent.BuyerSaid(At, 1, Id, "hi") };

        var updates = SessionProjection.Updates(
            "session/alice~1", 4, events, after, Audience.Staff, hadOrigin: false).ToList();

        Assert.Equal([(3, 4), (4, 5)], updates.Select(update => (update.After, update.Number)));
        Assert.Equal([null, SessionProjection.Head(after, Audience.Staff)], updates.Select(update => update.Head));
        Assert.Equal(["late", "text"], updates.Select(update => update.Entry?.Kind));
    }

    [Fact]
    public void Updates_OfWordsAlone_HaveNoHead()
    {
        var said = new SessionEvent.BuyerSaid(At, 1, Id, "hi");

        var updates = SessionProjection.Updates(
            "session/alice~1", 1, [said], scene.Session(ViewScene.Alice), Audience.Buyer, hadOrigin: false);

        Assert.Null(Assert.Single(updates).Head);
    }

    private static Entry Buyer(string text) =>
        new(1, At.UnixMs, "buyer", "text", null, "Alice", text, Id.ToString(), null);

    private static Entry Agent(string text) =>
        new(1, At.UnixMs, "agent", "text", "lin", "Lin", text, Id.ToString(), null);

    private static Entry System(int? number, string kind, string text) =>
        new(number, At.UnixMs, "system", kind, null, null, text, null, null);

    private static Entry ByLin(string kind) => System(null, kind, "") with { By = "lin", Name = "Lin" };

    private static SessionEvent.AutomaticallyReplied Replied(AutomaticReply kind) => new(At, 1, kind, "text");

    private static SessionEvent.Closed Closed(ClosedBy by) => new(At, by, Lin, Shops.PreSale, 1);

    private static SessionEvent.RoundLate Late() => new(At, 1, Shops.PreSale, 1);

    private static SessionEvent.Transferred Transferred(string note) => new(
        At, Lin, Shops.PreSale, Shops.AfterSale, Wanted: null, note, Placement: 2,
        new(Alice, At, SkillSet.None, RoundSince: null, Round: 0, IsLate: false, Wanted: null, Last: null),
        IsDeclined: false);

    private static SessionEvent.AgentJoined Joined() => new(At, 1, 1, Lin, Because, At, Shops.PreSale, Briefing: null);
}
