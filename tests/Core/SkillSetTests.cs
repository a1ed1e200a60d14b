using Xunit;

namespace Routing.Core.Tests;

public sealed class SkillSetTests
{
    [Fact]
    public void Of_AnyOrderAndDoubles_IsOneValue()
    {
        var set = SkillSet.Of("refunds", "english", "refunds");

        Assert.Equal(SkillSet.Of("english", "refunds"), set);
        Assert.Equal(SkillSet.Of("english", "refunds").GetHashCode(), set.GetHashCode());
        Assert.Equal("english,refunds", set.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("english")]
    [InlineData("english,refunds")]
    public void Parse_CanonicalText_ReadsWhatWasWritten(string canonical) =>
        Assert.Equal(canonical, SkillSet.Parse(canonical).ToString());

    [Theory]
    [InlineData("english,refunds", "", true)]
    [InlineData("english,refunds", "refunds", true)]
    [InlineData("english,refunds", "english,refunds", true)]
    [InlineData("english", "english,refunds", false)]
    [InlineData("", "english", false)]
    [InlineData("", "", true)]
    [InlineData("English", "english", false)]
    public void Covers_WhoNeeds_IsToHoldEverySkill(string held, string needed, bool covers) =>
        Assert.Equal(covers, SkillSet.Parse(held).Covers(SkillSet.Parse(needed)));

    [Fact]
    public void None_AndTheEmptySet_AreTheSame() => Assert.Same(SkillSet.None, SkillSet.Of());

    [Fact]
    public void CompareTo_Sets_GoByCanonicalText() =>
        Assert.True(SkillSet.Of("a").CompareTo(SkillSet.Of("b")) < 0 && SkillSet.None.CompareTo(null) > 0);
}
