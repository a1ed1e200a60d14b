using Routing.Core.AgentQueue;
using Routing.Core.AgentQueue.Matching;
using Routing.Core.Policies;
using Routing.Testing;
using Routing.Testing.Laws;
using Routing.Testing.World;
using Xunit;

namespace Routing.Core.Tests.AgentQueue.Matching;

public sealed class RankingsTests
{
    [Theory]
    [InlineData(Ranking.LeastLoaded, AssignmentRule.LeastLoaded)]
    [InlineData(Ranking.LongestIdle, AssignmentRule.LongestIdle)]
    [InlineData(Ranking.RoundRobin, AssignmentRule.RoundRobin)]
    [InlineData(Ranking.Weighted, AssignmentRule.Weighted)]
    public void Rankings_ByName_GiveTheirOwnRule(Ranking name, AssignmentRule rule)
    {
        Assert.Equal((name, rule), (Rankings.Of(name).Name, Rankings.Of(name).Rule));
        Assert.True(rule.IsRanked());
    }

    [Fact]
    public void Rankings_InTheLookup_AreAllThatAPolicyCanName()
    {
        Assert.All(Enum.GetValues<Ranking>(), name => Assert.Equal(name, Rankings.Of(name).Name));
        Assert.Equal(
            [
                AssignmentRule.Affinity, AssignmentRule.ByHand, AssignmentRule.MovedAlong, AssignmentRule.NearestCover,
                AssignmentRule.Overflow, AssignmentRule.Wanted,
            ],
            Enum.GetValues<AssignmentRule>().Where(rule => !rule.IsRanked()).OrderBy(rule => $"{rule}"));
    }

    [Fact]
    public void Weighted_OverManyChats_GivesEachAgentHisShare()
    {
        var world = new CoreWorld(
            Shops.Policy.EachQueue(queue => queue with { Ranking = Ranking.Weighted }), new(0));
        int[] weights = [200, 100, 60, 10];
        foreach (var weight in weights)
        {
            SignOn(world, Agents.Named($"agent{weight}", slots: 20, weight: weight));
        }

        var got = new Dictionary<AgentId, int>();
        for (var i = 0; i < 740; i++)
        {
            var assigned = Assert.Single(Arrive(world, $"b{i}").OfType<QueueEvent.Assigned>());
            got[assigned.Agent.Id] = got.GetValueOrDefault(assigned.Agent.Id) + 1;
            world.JumpTo(world.Now + TimeSpan.FromSeconds(1));
            world.Submit(Shops.PreSale, new QueueCommand.Leave(assigned.Session, 1));
        }

        Assert.All(weights, weight => Assert.InRange(got[new($"agent{weight}")], (weight * 2) - 1, (weight * 2) + 1));
    }

    [Fact]
    public void Ranked_ByAnotherRanking_ReordersWhoIsFree()
    {
        var world = new CoreWorld(Shops.Policy, new(0));
        SignOn(world, Agents.Named("lin", slots: 5, weight: 200));
        SignOn(world, Agents.Named("mei", slots: 5, seat: "HQ/1/1/2"));
        Arrive(world, "b1");
        var state = world.Queue(Shops.PreSale);

        var weighted = state.Ranked(Ranking.Weighted);

        Assert.Equal((Ranking.LeastLoaded, Ranking.Weighted), (state.Ranking, weighted.Ranking));
        Assert.Equal(new("mei"), state.Free.Choose(SkillSet.None)!.Value.First.Id);
        Assert.Equal(new("lin"), state.Ranked(Ranking.RoundRobin).Free.Keys[1].Agent.Id);
        Assert.All(weighted.Agents.Values, agent => Assert.Equal(weighted.Pass, agent.Pass));
        Assert.Empty(QueueInvariants.Broken(weighted));
        var restored = QueueSnapshot.Of(weighted).Restore(weighted.Id);
        Assert.Equal((Ranking.Weighted, 1), (restored.Ranking, restored.Assignments));
        Assert.Equal(weighted.Free.Keys, restored.Free.Keys);
        Assert.True(Snapshots.Same(weighted, restored));
    }

    private static void SignOn(CoreWorld world, AgentProfile profile) =>
        world.Submit(Shops.PreSale, new QueueCommand.SignOn(profile, new("A", profile.Id.Value)));

    private static IReadOnlyList<QueueEvent> Arrive(CoreWorld world, string buyer) =>
        world.Submit(Shops.PreSale, new QueueCommand.Enqueue(new($"{buyer}~1"), 1, new(
            Buyers.Named(buyer), world.Now, SkillSet.None, null, Round: 0, IsLate: false, Wanted: null, Last: null)))
            .Events;
}
