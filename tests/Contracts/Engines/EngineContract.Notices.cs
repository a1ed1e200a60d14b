using Routing.Core;
using Routing.Core.Rota;
using Routing.Core.Views;
using Routing.Engine;
using Routing.Testing;
using Xunit;

namespace Routing.Contracts.Tests.Engines;

public abstract partial class EngineContract
{
    private static readonly ActorId Rota = ActorId.Of(Shop);
    private static readonly AgentRef Lead = new(new("lead1"), "Lead");

    [Fact]
    public async Task Notice_Posted_ReachesTheAgentsItIsForAndTheLeads()
    {
        var (id, elsewhere) = (MessageIds.Of("coupon"), MessageIds.Of("elsewhere"));
        var (agent, leads) = (new RecordingSink(), new RecordingSink());
        await WatchNotices(StreamAddress.Notices(Shop, Shops.PreSale, new("lin")), agent);
        await WatchNotices(StreamAddress.Posted(Shop), leads);

        await Post(elsewhere, "come to the desk", new(null, [new AgentId("mei")]));
        await Post(id, "coupons end at noon", NoticeScope.Everybody);
        await Engine.Submit(Rota, new RotaCommand.Acknowledge(new("lin"), id));

        await agent.Until(view => Noticed(view) is [{ Acknowledged: true }], "lin's own acknowledgement comes");
        await leads.Until(view => Posted(view) is [_, { Acknowledged: ["lin"] }], "the lead sees who has read");
        Assert.Equal("coupons end at noon", Noticed(agent)![0].Text);
        Assert.Equal(["come to the desk", "coupons end at noon"], Posted(leads)!.Select(one => one.Text));
    }

    [Fact]
    public async Task Notices_WatchedLater_ComeAsTheyStand()
    {
        await Post(MessageIds.Of("gone"), "over already", NoticeScope.Everybody);
        await Engine.Submit(Rota, new RotaCommand.EndNotice(Lead, MessageIds.Of("gone")));
        await Post(MessageIds.Of("coupon"), "coupons end at noon", NoticeScope.Everybody);
        var agent = new RecordingSink();

        await WatchNotices(StreamAddress.Notices(Shop, Shops.PreSale, new("lin")), agent);

        await agent.Until(view => Noticed(view) is [{ Text: "coupons end at noon" }], "the one that stands comes");
    }

    private static IReadOnlyList<NoticeFace>? Noticed(RecordingSink sink) =>
        (sink.Latest as StreamItem.NoticesSnapshot)?.Notices;

    private static IReadOnlyList<PostedNotice>? Posted(RecordingSink sink) =>
        (sink.Latest as StreamItem.PostedSnapshot)?.Notices;

    private async Task WatchNotices(StreamAddress stream, RecordingSink sink) =>
        Assert.Equal(Refusal.None, (await Engine.Watch(stream, Audience.Staff, 0, sink)).Refused);

    private async Task Post(ClientMessageId id, string text, NoticeScope to) => Assert.Equal(
        Refusal.None, (await Engine.Submit(Rota, new RotaCommand.PostNotice(Lead, id, text, to, null))).Refused);
}
