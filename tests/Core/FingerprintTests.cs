using Xunit;

namespace Routing.Core.Tests;

public sealed class FingerprintTests
{
    // Published FNV-1a 64 vectors; in ASCII a UTF-16 unit is the byte, so they hold as they are.
    [Theory]
    [InlineData("", 0xcbf29ce484222325)]
    [InlineData("a", 0xaf63dc4c8601ec8c)]
    [InlineData("b", 0xaf63df4c8601f1a5)]
    [InlineData("foobar", 0x85944171f73967e8)]
    public void Of_AsciiText_IsThePublishedVector(string text, ulong expected) =>
        Assert.Equal(expected, Fingerprint.Of(text));

    [Fact]
    public void Of_ChineseText_TakesWholeUnits() =>
        Assert.Equal(unchecked((14695981039346656037UL ^ '好') * 1099511628211UL), Fingerprint.Of("好"));

    [Fact]
    public void Of_OtherText_Differs() => Assert.NotEqual(Fingerprint.Of("hello"), Fingerprint.Of("hello "));
}
