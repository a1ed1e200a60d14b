using Routing.Core.AgentQueue;
using Xunit;

namespace Routing.Core.Tests.AgentQueue;

public sealed class LanesTests
{
    private static readonly SkillSet English = SkillSet.Of("english");
    private static readonly SkillSet Both = SkillSet.Of("english", "refunds");

    private static readonly Lanes<WaitingKey> Three = Lanes<WaitingKey>.Empty
        .Add(SkillSet.None, Key(3)).Add(English, Key(1)).Add(Both, Key(2));

    [Fact]
    public void Lanes_WithoutKeys_HaveNothing()
    {
        Assert.True(Lanes<WaitingKey>.Empty.IsEmpty);
        Assert.Equal(default, Lanes<WaitingKey>.Empty.FindLeast(Both, LanesThat.AreCovered));
        Assert.Equal(0, Lanes<WaitingKey>.Empty.CountBefore(Key(5)));
    }

    [Fact]
    public void AddAndRemove_InAnyLane_KeepTheCount()
    {
        var rest = Three.Remove(English, Key(1));

        Assert.Equal(3, Three.Count);
        Assert.Equal(2, rest.Count);
        Assert.Equal([Key(2), Key(3)], rest.All().Select(pair => pair.Key).Order());
        Assert.True(rest.Remove(Both, Key(2)).Remove(SkillSet.None, Key(3)).IsEmpty);
    }

    [Fact]
    public void FindLeast_AmongWhatIsCovered_LooksAtThoseLanesOnly()
    {
        Assert.Equal(new(3, Key(1), Key(2)), Three.FindLeast(Both, LanesThat.AreCovered));
        Assert.Equal(new(2, Key(1), Key(3)), Three.FindLeast(English, LanesThat.AreCovered));
        Assert.Equal(new(1, Key(3), null), Three.FindLeast(SkillSet.None, LanesThat.AreCovered));
    }

    [Fact]
    public void FindLeast_AmongWhatCovers_LooksAtThoseLanesOnly()
    {
        Assert.Equal(new(1, Key(2), null), Three.FindLeast(Both, LanesThat.Cover));
        Assert.Equal(new(2, Key(1), Key(2)), Three.FindLeast(English, LanesThat.Cover));
        Assert.Equal(new(3, Key(1), Key(2)), Three.FindLeast(SkillSet.None, LanesThat.Cover));
    }

    [Fact]
    public void FindLeast_InOneLongLane_FindsFirstAndSecond()
    {
        var lanes = Enumerable.Range(0, 50).Select(i => (i * 37) % 50)
            .Aggregate(Lanes<WaitingKey>.Empty, (all, i) => all.Add(English, Key(i)));

        Assert.Equal(new(50, Key(0), Key(1)), lanes.FindLeast(English, LanesThat.Cover));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(9, 3)]
    public void CountBefore_AnyKey_CountsOverAllLanes(int key, int before) =>
        Assert.Equal(before, Three.CountBefore(Key(key)));

    [Fact]
    public void FirstCoveredBy_OtherLanes_IsTheLeastThatSomeoneCanServe()
    {
        var nobody = Lanes<WaitingKey>.Empty;
        var unskilled = nobody.Add(SkillSet.None, Key(9));

        Assert.Null(Three.FirstCoveredBy(nobody));
        Assert.Equal(Key(3), Three.FirstCoveredBy(unskilled));
        Assert.Equal(Key(1), Three.FirstCoveredBy(unskilled.Add(Both, Key(8))));
    }

    private static WaitingKey Key(int number) => new(new(number), number, new($"s{number}~1"));
}
