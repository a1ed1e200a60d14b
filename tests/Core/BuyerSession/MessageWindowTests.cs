using Routing.Core.BuyerSession;
using Routing.Testing;
using Xunit;

namespace Routing.Core.Tests.BuyerSession;

public sealed class MessageWindowTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(1000)]
    public void Find_OneOfTheLatest128_FindsIt(int count)
    {
        var window = Filled(count);

        for (var number = count; number > Math.Max(0, count - MessageWindow.Remembered); number--)
        {
            Assert.Equal(number, window.Find(Id(number))?.Number);
        }
    }

    [Fact]
    public void Find_WhatWasNeverAdded_IsNull() => Assert.Null(Filled(40).Find(Id(41)));

    [Fact]
    public void Find_LongAgo_IsForgotten() => Assert.Null(Filled(1000).Find(Id(1)));

    [Fact]
    public void Add_AfterVeryMany_KeepsNoMoreThanItMust()
    {
        var window = Filled(1000);

        Assert.Equal(MessageWindow.Remembered, window.Full.Sum(chunk => chunk.Length));
        Assert.InRange(window.Newest.Length, 1, 16);
    }

    [Fact]
    public void Equals_SameMessagesAddedApart_IsTrue()
    {
        Assert.Equal(Filled(40), Filled(40));
        Assert.Equal(Filled(40).GetHashCode(), Filled(40).GetHashCode());
        Assert.NotEqual(Filled(40), Filled(41));
        Assert.Equal(0, MessageWindow.Empty.GetHashCode());
    }

    private static MessageWindow Filled(int count) =>
        Enumerable.Range(1, count).Aggregate(
            MessageWindow.Empty, (window, number) => window.Add(new(Id(number), (ulong)number, number)));

    private static ClientMessageId Id(int number) => MessageIds.Of($"message {number}");
}
