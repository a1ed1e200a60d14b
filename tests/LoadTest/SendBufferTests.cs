using System.Text;
using Routing.LoadTest.Actors;
using Xunit;

namespace Routing.LoadTest.Tests;

public sealed class SendBufferTests
{
    private readonly SendBuffer _buffer = new(bound: 10);

    [Fact]
    public void Buffer_WhileSending_JoinsWhatIsWrittenMeanwhile()
    {
        _buffer.TryAppend("one"u8);
        Assert.True(_buffer.TryBegin(out var first));
        _buffer.TryAppend("two"u8);
        _buffer.TryAppend("3"u8);

        Assert.False(_buffer.TryBegin(out _));
        Assert.Equal("one", Text(first));
        Assert.True(_buffer.TryContinue(out var second));
        Assert.Equal("two3", Text(second));
        Assert.False(_buffer.TryContinue(out _));
        Assert.False(_buffer.TryBegin(out _));
    }

    [Fact]
    public void Append_BeyondTheBound_IsRefusedWhole()
    {
        Assert.True(_buffer.TryAppend("123456789"u8));
        Assert.False(_buffer.TryAppend("ab"u8));
        Assert.True(_buffer.TryAppend("a"u8));

        Assert.True(_buffer.TryBegin(out var chunk));
        Assert.Equal("123456789a", Text(chunk));
    }

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}
