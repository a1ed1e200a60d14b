using Xunit;

namespace Routing.Core.Tests;

public sealed class IdsTests
{
    [Fact]
    public void SessionId_OfBuyerAndOrdinal_GivesBothBack()
    {
        var id = SessionId.Of(new("alice"), 3);

        Assert.Equal("alice~3", id.Value);
        Assert.Equal(new BuyerId("alice"), id.Buyer);
        Assert.Equal(3, id.Ordinal);
        Assert.True(id.IsWellFormed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("alice")]
    [InlineData("alice~")]
    [InlineData("alice~0")]
    [InlineData("alice~-1")]
    [InlineData("alice~03")]
    [InlineData("alice~x")]
    [InlineData("~1")]
    [InlineData("al ice~1")]
    [InlineData("al~ice~1")]
    [InlineData("alice~99999999999")]
    public void SessionId_OtherText_IsNotWellFormed(string text) => Assert.False(new SessionId(text).IsWellFormed);

    [Fact]
    public void SessionId_WithoutTilde_HasNoBuyerAndNoOrdinal()
    {
        Assert.Equal(new BuyerId(""), new SessionId("alice").Buyer);
        Assert.Equal(0, new SessionId("alice").Ordinal);
    }

    [Fact]
    public void ActorId_WrittenAndRead_IsTheSame()
    {
        ActorId[] ids =
        [
            ActorId.Of(new("demo"), new SessionId("alice~1")),
            ActorId.Of(new("demo"), new QueueId("pre-sale")),
        ];

        Assert.Equal(ids.Cast<ActorId?>(), ids.Select(id => ActorId.Parse(id.ToString())));
        Assert.Equal(new SessionId("alice~1"), ids[0].Session);
        Assert.Equal(new QueueId("pre-sale"), ids[1].Queue);
    }

    [Theory]
    [InlineData("")]
    [InlineData("session/demo")]
    [InlineData("session/demo/alice~1/2")]
    [InlineData("rota/demo/2025")]
    [InlineData("Session/demo/alice~1")]
    public void ActorId_OtherText_IsNull(string text) => Assert.Null(ActorId.Parse(text));

    [Theory]
    [InlineData("a", true)]
    [InlineData("A.z_0@x:y-9", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("a b", false)]
    [InlineData("a/b", false)]
    [InlineData("a~b", false)]
    [InlineData("好", false)]
    public void Names_AreMadeOf_FewCharacters(string? name, bool isWellFormed) =>
        Assert.Equal(isWellFormed, Names.AreWellFormed(name));

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Names_HaveABound_OfSixtyFour(int length, bool isWellFormed) =>
        Assert.Equal(isWellFormed, Names.AreWellFormed(new string('a', length)));
}
