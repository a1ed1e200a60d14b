using Routing.Core.BuyerSession;
using Routing.Core.Policies;
using Routing.Testing;
using Xunit;

namespace Routing.Core.Tests.BuyerSession;

public sealed class TextsTests
{
    private static readonly SessionId Alice = new("alice~1");

    [Theory]
    [InlineData("hello", Refusal.None)]
    [InlineData("two\r\nlines\tand a tab", Refusal.None)]
    [InlineData("您好 👋🏽", Refusal.None)]
    [InlineData("", Refusal.EmptyText)]
    [InlineData(" \n\t", Refusal.EmptyText)]
    [InlineData("\u3000", Refusal.EmptyText)]
    [InlineData("a\0b", Refusal.NotText)]
    [InlineData("a\u001bb", Refusal.NotText)]
    [InlineData("a\u007fb", Refusal.NotText)]
    public void Say_AnyText_IsJudgedByWhatItHolds(string text, Refusal expected) =>
        Assert.Equal(expected, Say(text, RoutingPolicy.Default));

    [Fact]
    public void Say_BrokenSurrogates_AreNotText()
    {
        Assert.Equal(Refusal.NotText, Say("a" + (char)0xD83D, RoutingPolicy.Default));
        Assert.Equal(Refusal.NotText, Say((char)0xDC4B + "a", RoutingPolicy.Default));
        Assert.Equal(Refusal.NotText, Say($"{(char)0xD83D}{(char)0xD83D}{(char)0xDC4B}", RoutingPolicy.Default));
    }

    [Theory]
    [InlineData("x", 4096, Refusal.None)]
    [InlineData("x", 4097, Refusal.TextTooLong)]
    [InlineData("é", 2048, Refusal.None)]
    [InlineData("é", 2049, Refusal.TextTooLong)]
    [InlineData("好", 1365, Refusal.None)]
    [InlineData("好", 1366, Refusal.TextTooLong)]
    [InlineData("👋", 1024, Refusal.None)]
    [InlineData("👋", 1025, Refusal.TextTooLong)]
    public void Say_LongText_IsBoundInBytesOfUtf8(string sign, int times, Refusal expected) =>
        Assert.Equal(expected, Say(string.Concat(Enumerable.Repeat(sign, times)), RoutingPolicy.Default));

    private static Refusal Say(string text, RoutingPolicy rules)
    {
        var policy = Shops.With(rules);
        var opened = SessionDecider.Decide(
            SessionState.Initial(ActorId.Of(Shops.Demo, Alice)),
            new SessionCommand.Open(Buyers.Named("alice"), Shops.PreSale, SkillSet.None, Last: null),
            policy,
            new(0)).State;
        var say = new SessionCommand.SayAsBuyer(new("alice"), MessageIds.Of("m"), text);
        return SessionDecider.Decide(opened, say, policy, new(1)).Refused;
    }
}
