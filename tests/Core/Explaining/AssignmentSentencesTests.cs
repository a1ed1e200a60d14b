using Routing.Core.AgentQueue;
using Routing.Core.Explaining;
using Xunit;

namespace Routing.Core.Tests.Explaining;

public sealed class AssignmentSentencesTests
{
    private static readonly AgentRef Lead = new(new("lead"), "Lead");
    private static readonly AgentRef Lin = new(new("lin"), "Lin");

    public static TheoryData<AssignmentRule> Rules() => [.. Enum.GetValues<AssignmentRule>()];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Reason_OfEveryRule_IsSaidInBothLanguages(AssignmentRule rule)
    {
        Reason[] reasons =
        [
            new(rule, 1, 0),
            new(rule, 14, 100, new("tao"), 200, new(Nearness.SameRow, 2), Lin, true, new("pre-sale"), Lead, true),
        ];

        Assert.All(reasons, reason => Said.IsWhole(AssignmentSentences.Of(reason, NameOf, 3)));
        Assert.All(reasons, reason => Said.IsWhole(AssignmentSentences.Of(reason, NameOf)));
    }

    [Fact]
    public void Reasons_OfDifferentRules_AreSaidDifferently()
    {
        var said = Enum.GetValues<AssignmentRule>()
            .Select(rule => AssignmentSentences.Of(new(rule, 14, 100), NameOf)).ToList();

        Assert.Equal(said.Select(one => one.En), said.Select(one => one.En).Distinct());
        Assert.Equal(said.Select(one => one.Zh), said.Select(one => one.Zh).Distinct());
    }

    [Fact]
    public void Reason_OfTheRota_NamesItInWords()
    {
        var reason = new Reason(AssignmentRule.MovedAlong, 1, 0, By: AgentDuty.Rota);

        Assert.Equal(
            new("moved along with the agent by the rota", "随客服一起由排班调来"), AssignmentSentences.Of(reason, NameOf));
    }

    [Theory]
    [InlineData(Nearness.SameRow, 0, "same desk", "同一座位")]
    [InlineData(Nearness.SameRow, 1, "same row, 1 desk", "同排，相隔 1 个座位")]
    [InlineData(Nearness.SameRow, 2, "same row, 2 desks", "同排，相隔 2 个座位")]
    [InlineData(Nearness.SameFloor, 0, "same floor", "同楼层")]
    [InlineData(Nearness.SameSite, 0, "same site", "同办公点")]
    [InlineData(Nearness.Anywhere, 0, "another site", "其他办公点")]
    public void Distance_OfEveryKind_IsSaid(Nearness kind, int desks, string en, string zh) =>
        Assert.Equal(new Sentence(en, zh), AssignmentSentences.Of(new Distance(kind, desks)));

    [Fact]
    public void Reason_InChinese_HasTheSameFigures()
    {
        var ranked = new Reason(AssignmentRule.LeastLoaded, 14, 100, new("tao"), 200);
        var cover = new Reason(
            AssignmentRule.NearestCover, 3, 0, new("tao"), 0, new(Nearness.SameRow, 2), Lin, IsLate: true);

        Assert.Equal(
            "在 14 位空闲客服中，每名额负载最低（负载 100/300），其次是 Tao（负载 200）",
            AssignmentSentences.Of(ranked, NameOf, 3).Zh);
        Assert.Equal(
            "离 Lin（未回复）最近的空闲客服：同排，相隔 2 个座位；共有 3 位可选，其次是 Tao",
            AssignmentSentences.Of(cover, NameOf, 3).Zh);
    }

    private static string NameOf(AgentId agent) => agent.Value == "tao" ? "Tao" : agent.Value;
}
