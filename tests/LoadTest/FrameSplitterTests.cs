using System.Text;
using Routing.LoadTest.Actors.Protocol;
using Xunit;

namespace Routing.LoadTest.Tests;

public sealed class FrameSplitterTests
{
    private const string Stream = "{}\u001e{\"type\":6}\u001e\u001e{\"long\":\"价格价格价格价格价格价格价格价格价格\"}\u001e";

    private static readonly string[] Frames = ["{}", "{\"type\":6}", "", "{\"long\":\"价格价格价格价格价格价格价格价格价格\"}"];

    [Fact]
    public void Splitter_WhateverTheSizeOfReads_GivesTheSameFrames()
    {
        var bytes = Encoding.UTF8.GetBytes(Stream);
        for (var size = 1; size <= bytes.Length; size++)
        {
            Assert.Equal(Frames, Split(new FrameSplitter(capacity: 8), bytes, size));
        }
    }

    [Fact]
    public void Splitter_WithAnUnfinishedFrame_KeepsItForLater()
    {
        var splitter = new FrameSplitter();
        Assert.Empty(Feed(splitter, "{\"ty"u8));
        Assert.Equal(["{\"type\":6}"], Feed(splitter, "pe\":6}\u001e{\"ne"u8));
        Assert.Equal(["{\"next\":1}"], Feed(splitter, "xt\":1}\u001e"u8));
    }

    [Fact]
    public void Splitter_WithAFrameBeyondTheBound_Refuses()
    {
        var splitter = new FrameSplitter(capacity: 8, bound: 64);
        Assert.Throws<InvalidDataException>(() => Split(splitter, new byte[1000], 8));
    }

    private static List<string> Split(FrameSplitter splitter, ReadOnlySpan<byte> bytes, int size)
    {
        var frames = new List<string>();
        for (var at = 0; at < bytes.Length; at += size)
        {
            frames.AddRange(Feed(splitter, bytes[at..Math.Min(at + size, bytes.Length)]));
        }

        return frames;
    }

    private static List<string> Feed(FrameSplitter splitter, ReadOnlySpan<byte> bytes)
    {
        var frames = new List<string>();
        while (!bytes.IsEmpty)
        {
            var room = splitter.Room();
            Assert.False(room.IsEmpty);
            var count = Math.Min(room.Length, bytes.Length);
            bytes[..count].CopyTo(room.Span);
            bytes = bytes[count..];
            splitter.Received(count);
            while (splitter.TryNext(out var frame))
            {
                frames.Add(Encoding.UTF8.GetString(frame));
            }
        }

        return frames;
    }
}
