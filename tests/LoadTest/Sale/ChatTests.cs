using Routing.LoadTest.Actors;
using Routing.LoadTest.Scenarios.Sale.Measuring;
using Routing.LoadTest.Scenarios.Sale.Playing;
using Xunit;

namespace Routing.LoadTest.Tests.Sale;

/// <summary>The account of a chat, both ends compared.</summary>
public sealed class ChatTests
{
    private readonly Chat _chat = new(7, arrivedAt: 0, foundFree: true, new SaleMeter(new Timeline(10)));

    [Fact]
    public void Settle_WithEverythingShown_LosesNothing()
    {
        var first = Buyer(1);
        var second = Buyer(2);
        _chat.TakeAtAgent(first, 1);
        _chat.TakeAtAgent(second, 1);
        _chat.TakeAtAgent(first, 2);

        Assert.Equal(new Account(2, 2, 2, 0, 0, 0, 0, 0), _chat.Settle(null));
        Assert.True(_chat.IsSettled);
    }

    [Fact]
    public void Settle_OfAStoredMessageThatNobodyWasShown_NeedsTheTranscript()
    {
        var stored = Buyer(1);

        Assert.True(_chat.NeedsTranscript);
        Assert.Equal((0, 1), Ends(_chat.Settle(null)));
        Assert.Equal((0, 1), Ends(_chat.Settle([])));
        Assert.Equal((1, 0), Ends(_chat.Settle([stored])));

        static (long, long) Ends(Account account) => (account.Kept, account.Lost);
    }

    [Fact]
    public void Settle_OfAMessageSaidTwiceInTheTranscript_IsDoubled()
    {
        var first = Buyer(1);
        _chat.TakeAtAgent(first, 1);
        _chat.TakeAtAgent(first with { Number = 2 }, 1);

        Assert.Equal(1, _chat.Settle(null).Doubled);
    }

    [Fact]
    public void Settle_OfMessagesInTheWrongOrder_CountsThem()
    {
        var (first, second) = (_chat.Next(ofBuyer: true, 0), _chat.Next(ofBuyer: true, 0));
        foreach (var (number, text) in new[] { (1, second), (2, first) })
        {
            _chat.TakeAtBuyer(new Entry(number, "buyer", "text", text, null), 1);
            _chat.TakeAtAgent(new Entry(number, "buyer", "text", text, null), 1);
        }

        Assert.Equal(2, _chat.Settle(null).OutOfOrder);
    }

    [Fact]
    public void Settle_OfAMessageWithoutAnAnswer_IsUnansweredUnlessItWasRefused()
    {
        _chat.Next(ofBuyer: true, 0);

        Assert.Equal(1, _chat.Settle(null).Unanswered);
        Assert.False(_chat.IsSettled);

        _chat.Refuse();

        Assert.Equal(0, _chat.Settle(null).Unanswered);
        Assert.True(_chat.IsSettled);
    }

    // Said by the buyer, and seen by him in his own stream.
    private Entry Buyer(long number)
    {
        var entry = new Entry(number, "buyer", "text", _chat.Next(ofBuyer: true, 0), null);
        _chat.TakeAtBuyer(entry, 1);
        return entry;
    }
}
