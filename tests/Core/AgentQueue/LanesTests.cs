using Routing.Core.AgentQueue;
using Routing.Core.AgentQueue.Matching;
using Routing.Core.Policies;
using Routing.Testing;
using Xunit;

namespace Routing.Core.Tests.AgentQueue;

public sealed class LanesTests
{
    private static readonly SkillSet English = SkillSet.Of("english");
    private static readonly SkillSet Both = SkillSet.Of("english", "refunds");

    private readonly Lanes<WaitingKey> three = new Lanes<WaitingKey>()
        .Add(SkillSet.None, Key(3)).Add(English, Key(1)).Add(Both, Key(2));

    [Fact]
    public void Lanes_WithoutKeys_HaveNothing()
    {
        Assert.True(new Lanes<WaitingKey>().IsEmpty);
        Assert.Equal(0, new Lanes<WaitingKey>().CountBefore(Key(5)));
    }

    [Fact]
    public void AddAndRemove_InAnyLane_KeepTheCount()
    {
        var rest = three.Remove(English, Key(1));

        Assert.Equal(3, three.Count);
        Assert.Equal(2, rest.Count);
        Assert.Equal([Key(2), Key(3)], rest.All().Select(pair => pair.Key).Order());
        Assert.True(rest.Remove(Both, Key(2)).Remove(SkillSet.None, Key(3)).IsEmpty);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(9, 3)]
    public void CountBefore_AnyKey_CountsOverAllLanes(int key, int before) =>
        Assert.Equal(before, three.CountBefore(Key(key)));

    [Fact]
    public void FirstCoveredBy_FreeAgents_IsTheLeastThatSomeoneCanServe()
    {
        var nobody = new FreeAgents(Ranking.LeastLoaded);
        var unskilled = nobody.With(null, Free("lin", ""));

        Assert.Null(three.FirstCoveredBy(nobody));
        Assert.Equal(Key(3), three.FirstCoveredBy(unskilled));
        Assert.Equal(Key(1), three.FirstCoveredBy(unskilled.With(null, Free("mei", "english,refunds"))));
    }

    private static AgentState Free(string name, string skills) =>
        new(Agents.Named(name, skills: skills)) { OnShift = true, MaxChats = 9 };

    private static WaitingKey Key(int number) => new(new(number), number, new($"s{number}~1"));
}
