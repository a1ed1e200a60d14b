using System.Text;
using Routing.LoadTest.Scenarios.Relay;
using Xunit;

namespace Routing.LoadTest.Tests;

public sealed class RelayTextTests
{
    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(4999, 123_456_789, 9_000_000_000_000_000_000)]
    public void Text_WrittenAndRead_IsTheSame(int sender, long number, long moment)
    {
        var text = new byte[RelayText.Length];
        RelayText.Write(text, sender, number, moment);

        Assert.DoesNotContain((byte)0, text);
        Assert.True(RelayText.TryRead([.. "\""u8, .. text, .. "\""u8], out var s, out var n, out var m));
        Assert.Equal((sender, number, moment), (s, n, m));
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1:")]
    [InlineData("1:2")]
    [InlineData("1:2:x")]
    public void Text_OfAnotherKind_IsNotRead(string text) =>
        Assert.False(RelayText.TryRead(Encoding.UTF8.GetBytes(text), out _, out _, out _));
}
