using Routing.Core.Rota;
using Routing.Core.Views;
using Routing.Testing;
using Xunit;

namespace Routing.Core.Tests.Rota;

/// <summary>Notices: posted once, read by each, over when their moment has come or a lead says so.</summary>
public sealed class NoticeTests
{
    private static readonly AgentRef Lead = new(new("lead1"), "Lead");
    private static readonly AgentId Lin = new("lin");
    private static readonly AgentId Mei = new("mei");
    private static readonly ClientMessageId Coupon = MessageIds.Of("coupon");

    private Instant now = new(1_762_851_600_000);
    private RotaState state = RotaState.Initial(ActorId.Of(Shops.Demo));

    [Fact]
    public void Notice_PostedTwice_StandsOnce()
    {
        Assert.Equal(Refusal.None, Post("coupons end at noon"));
        var once = state;

        Assert.Equal(Refusal.None, Post("coupons end at noon"));
        Assert.Same(once, state);
        Assert.Equal(Refusal.ResendDiffers, Post("coupons end at one"));
    }

    [Fact]
    public void Notice_Acknowledged_NamesEachReaderOnce()
    {
        Post("coupons end at noon");

        Do(new RotaCommand.Acknowledge(Mei, Coupon));
        Do(new RotaCommand.Acknowledge(Lin, Coupon));
        Do(new RotaCommand.Acknowledge(Mei, Coupon));

        Assert.Equal([Mei, Lin], state.Find(Coupon)!.Acknowledged);
        Assert.Equal(Refusal.UnknownNotice, Do(new RotaCommand.Acknowledge(Mei, MessageIds.Of("other"))));
    }

    [Fact]
    public void Notice_WithAnEnd_IsOverThen()
    {
        Post("coupons end at noon", until: now + TimeSpan.FromHours(1));
        Assert.Equal(now + TimeSpan.FromHours(1), RotaDeadlines.Next(state));

        now += TimeSpan.FromHours(1);
        Do(new RotaCommand.Tick());

        Assert.Empty(state.Notices);
        Assert.Null(RotaDeadlines.Next(state));
        Assert.Equal(Refusal.None, Do(new RotaCommand.Acknowledge(Mei, Coupon)));
        Assert.Equal(Refusal.None, Post("coupons end at noon"));
        Assert.Empty(state.Notices);
    }

    [Fact]
    public void Notice_TakenDown_IsOverOnce()
    {
        Post("coupons end at noon");

        Assert.Equal(Refusal.None, Do(new RotaCommand.EndNotice(Lead, Coupon)));
        Assert.Equal(Refusal.None, Do(new RotaCommand.EndNotice(Lead, Coupon)));
        Assert.Empty(state.Notices);
        Assert.Equal(Refusal.UnknownNotice, Do(new RotaCommand.EndNotice(Lead, MessageIds.Of("other"))));
    }

    [Fact]
    public void Notice_ThatCannotBe_IsRefused()
    {
        Assert.Equal(Refusal.EmptyText, Post(" "));
        Assert.Equal(Refusal.TextTooLong, Post(new string('x', 501)));
        Assert.Equal(Refusal.UnknownQueue, Post("hello", new(new QueueId("nowhere"), [])));
        Assert.Equal(Refusal.BadNotice, Post("hello", until: now));
        Assert.Equal(Refusal.BadNotice, Post("hello", until: now + TimeSpan.FromDays(7.1)));
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(Refusal.None, Do(new RotaCommand.PostNotice(
                Lead, MessageIds.Of($"{i}"), "one of many", NoticeScope.Everybody, null)));
        }

        Assert.Equal(Refusal.TooManyNotices, Post("one too many"));
    }

    [Fact]
    public void Notice_ForAQueue_IsSeenByWhoWorksThere()
    {
        Post("after-sale closes early", new(Shops.AfterSale, []));
        Do(new RotaCommand.PostNotice(
            Lead, MessageIds.Of("mei"), "come to the desk", new(null, [Mei]), null));

        Assert.Equal(["after-sale closes early"], SeenBy(Lin, Shops.AfterSale));
        Assert.Empty(SeenBy(Lin, Shops.PreSale));
        Assert.Equal(["come to the desk"], SeenBy(Mei, Shops.PreSale));
        var posted = NoticeProjection.ForLeads("posted", 2, state).Notices;
        Assert.Equal(("after-sale", null), (posted[0].Queue, posted[0].Agents));
        Assert.Equal(["mei"], posted[1].Agents!);
    }

    [Fact]
    public void Events_OfNotices_ConcernWhoSeesAChange()
    {
        Post("after-sale closes early", new(Shops.AfterSale, []));
        var read = new RotaEvent.NoticeAcknowledged(now, Coupon, Lin);
        var ended = new RotaEvent.NoticeEnded(now, Coupon, Lead);

        Assert.True(NoticeProjection.Concerns(read, state, Lin, Shops.AfterSale));
        Assert.False(NoticeProjection.Concerns(read, state, Mei, Shops.AfterSale));
        Assert.True(NoticeProjection.Concerns(ended, state, Mei, Shops.AfterSale));
        Assert.False(NoticeProjection.Concerns(ended, state, Mei, Shops.PreSale));
    }

    [Fact]
    public void Evolve_AnyEventOnAnyState_IsTotal()
    {
        var events = ClosedFamily.Samples<RotaEvent>();

        var all = events.Aggregate(state, RotaEvolution.Evolve);

        Assert.All(events, @event => Assert.NotNull(RotaEvolution.Evolve(all, @event)));
        Assert.Equal(14, events.Count);
    }

    private Refusal Post(string text, NoticeScope? to = null, Instant? until = null) =>
        Do(new RotaCommand.PostNotice(Lead, Coupon, text, to ?? NoticeScope.Everybody, until));

    private Refusal Do(RotaCommand command)
    {
        var decision = RotaDecider.Decide(state, command, Shops.Policy, now);
        Assert.Equal(Standing(decision.Events.Aggregate(state, RotaEvolution.Evolve)), Standing(decision.State));
        Assert.Empty(RotaDecider.Decide(decision.State, command, Shops.Policy, now).Events);
        state = decision.State;
        return decision.Refused;
    }

    private static IEnumerable<string> Standing(RotaState state) =>
        state.Notices.Select(notice => $"{notice.Id} {notice.Text} {string.Join(',', notice.Acknowledged)}");

    private IEnumerable<string> SeenBy(AgentId agent, QueueId queue) =>
        NoticeProjection.ForAgent("notices", 1, state, agent, queue).Notices.Select(notice => notice.Text);
}
