using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Core.Explaining;
using Routing.Testing;
using Xunit;

namespace Routing.Core.Tests.Explaining;

public sealed class WaitSentencesTests
{
    private static readonly Instant Now = new(1_762_851_600_000);

    private static readonly WaitFacts Facts = new(
        WaitCause.AtCapacity, "pre-sale", ["english"], Place: 2, InLine: 7, Now.UnixMs, SignedOn: 20, HoldingSkills: 18,
        Eligible: 14, AtCapacity: 13, HeldReady: 1, Free: 0, Draining: 1, Paused: 1, Away: 1, OffShift: 1,
        Ring: HelpRing.Nobody, [], AskedSince: null, LentTo: null, Open: true, OpensAt: null);

    public static TheoryData<WaitCause> Causes() => [.. Enum.GetValues<WaitCause>()];

    [Theory]
    [MemberData(nameof(Causes))]
    public void Wait_OfEveryCause_IsSaidInBothLanguages(WaitCause cause)
    {
        WaitFacts[] all =
        [
            Facts with { Cause = cause },
            Facts with { Cause = cause, Needs = ["english", "tax"], Eligible = 1, HoldingSkills = 1, LentTo = "vip" },
            Facts with
            {
                Cause = cause,
                Ring = HelpRing.Neighbours,
                Asked = ["vip"],
                AskedSince = Now.UnixMs,
                OpensAt = Now.UnixMs,
            },
            Facts with { Cause = cause, Ring = HelpRing.Everybody, Asked = ["after-sale", "vip"], Place = null },
        ];

        Assert.All(
            all.SelectMany(facts => WaitSentences.Of(facts, Shops.Policy, Now)), sentence => Said.IsWhole(sentence));
    }

    [Fact]
    public void Waits_OfDifferentCauses_AreSaidDifferently()
    {
        var said = Enum.GetValues<WaitCause>()
            .Select(cause => WaitSentences.Of(Facts with { Cause = cause }, Shops.Policy, Now)[0]).ToList();

        Assert.Equal(said.Select(one => one.En), said.Select(one => one.En).Distinct());
        Assert.Equal(said.Select(one => one.Zh), said.Select(one => one.Zh).Distinct());
    }

    [Theory]
    [InlineData(1, 0, 0, 0, "waiting: the only agent who could serve it is away", "等待中：唯一能接待的客服离开")]
    [InlineData(5, 0, 0, 0, "waiting: all 5 agents who could serve it are away", "等待中：能接待的 5 位客服均离开")]
    [InlineData(
        2,
        1,
        1,
        1,
        "waiting: all 5 agents who could serve it are away, off shift, paused or draining "
            + "(2 away, 1 off shift, 1 paused, 1 draining)",
        "等待中：能接待的 5 位客服均离开、不在班、挂起或即将下班（2 位离开，1 位不在班，1 位挂起，1 位即将下班）")]
    public void Wait_NobodyGetsChats_SaysWhatTheyDo(
        int away, int offShift, int paused, int draining, string en, string zh)
    {
        var facts = Facts with
        {
            Cause = WaitCause.NobodyGetsChats,
            HoldingSkills = away + offShift + paused + draining,
            Away = away,
            OffShift = offShift,
            Paused = paused,
            Draining = draining,
        };

        Assert.Equal(new(en, zh), WaitSentences.Of(facts, Shops.Policy, Now)[0]);
    }

    [Fact]
    public void Wait_UntilAnotherDay_NamesTheDay()
    {
        var tomorrow = (Now + TimeSpan.FromDays(1)).UnixMs;
        var facts = Facts with { Cause = WaitCause.Closed, Place = null, OpensAt = tomorrow };

        Assert.Equal(
            new("the queue is closed until 11-12 09:00, the message is kept", "客服组打烊至 11-12 09:00，留言已保存"),
            Assert.Single(WaitSentences.Of(facts, Shops.Policy, Now)));
    }

    [Theory]
    [InlineData(ClosedBy.Buyer)]
    [InlineData(ClosedBy.Agent)]
    [InlineData(ClosedBy.Silence)]
    [InlineData(null)]
    public void Closed_ByWhomever_IsSaidInBothLanguages(ClosedBy? by)
    {
        Assert.Equal(3, Enum.GetValues<ClosedBy>().Length);
        Said.IsWhole(Explanation.Closed(by));
    }

    [Theory]
    [InlineData(ChatPhase.Moving, WaitCause.Moving)]
    [InlineData(ChatPhase.Kept, WaitCause.Closed)]
    [InlineData(ChatPhase.Lent, WaitCause.OnItsWay)]
    [InlineData(ChatPhase.Departed, WaitCause.OnItsWay)]
    [InlineData(ChatPhase.Waiting, WaitCause.NobodySignedOn)]
    public void Facts_OfAPhase_HaveTheCause(ChatPhase phase, WaitCause cause)
    {
        var chat = SampleValues.Of(typeof(ChatState)) is ChatState sample ? sample with { Phase = phase } : null;
        var queue = QueueState.Initial(ActorId.Of(Shops.Demo, Shops.PreSale));

        Assert.Equal(cause, WaitFacts.Of(queue, chat).Cause);
        Assert.Equal(WaitCause.OnItsWay, WaitFacts.Of(queue, null).Cause);
    }

    [Fact]
    public void Facts_OfAgentsInEveryStanding_CountEachOnce()
    {
        AgentState[] agents =
        [
            Agent("free"),
            Agent("full") with { Load = 300 },
            Agent("most") with { MaxChats = 0 },
            Agent("held") with { Offer = 1 },
            Agent("paused") with { Presence = Presence.Paused },
            Agent("draining") with { Presence = Presence.Draining },
            Agent("off shift") with { OnShift = false },
            Agent("away") with { Presence = Presence.Away },
            Agent("auto-away") with { Presence = Presence.AutoAway, OnShift = false },
            Agent("gone") with { Presence = Presence.Offline },
            Agent("moved") with { MovedTo = Shops.VipLine },
        ];
        var queue = agents.Aggregate(
            QueueState.Initial(ActorId.Of(Shops.Demo, Shops.PreSale)), (state, agent) => state.With(null, agent));

        var facts = WaitFacts.Of(queue, null);

        Assert.Equal((9, 9), (facts.SignedOn, facts.HoldingSkills));
        Assert.Equal((4, 1, 2, 1), (facts.Eligible, facts.Free, facts.AtCapacity, facts.HeldReady));
        Assert.Equal((1, 1, 1, 2), (facts.Paused, facts.Draining, facts.OffShift, facts.Away));
    }

    private static AgentState Agent(string name) =>
        new(Agents.Named(name)) { OnShift = true, MaxChats = 9 };
}
