using Routing.LoadTest.Measuring;
using Xunit;

namespace Routing.LoadTest.Tests;

public sealed class RelayLedgerTests
{
    private readonly RelayLedger _ledger = new(senders: 2);

    [Fact]
    public void Ledger_WhenEverythingComesInOrder_FindsNoFault()
    {
        Send(0, 3);
        Receive(0, 1, 2, 3);

        Assert.Equal((3, 3, 0, 0, 0), Account());
    }

    [Fact]
    public void Ledger_WhenOneNeverComes_CountsItLost()
    {
        Send(0, 3);
        Receive(0, 1, 3);

        Assert.Equal((3, 2, 1, 0, 0), Account());
    }

    [Fact]
    public void Ledger_WhenTheLastNeverComes_CountsItLost()
    {
        Send(0, 3);
        Receive(0, 1, 2);

        Assert.Equal((3, 2, 1, 0, 0), Account());
    }

    [Fact]
    public void Ledger_WhenOneComesTwice_CountsItDuplicatedAndDeliveredOnce()
    {
        Send(0, 2);
        Receive(0, 1, 1, 2, 2, 2);

        Assert.Equal((2, 2, 0, 3, 0), Account());
    }

    [Fact]
    public void Ledger_WhenOneComesLate_CountsItOutOfOrderAndNotLost()
    {
        Send(0, 4);
        Receive(0, 1, 4, 2, 3);

        Assert.Equal((4, 4, 0, 0, 2), Account());
    }

    [Fact]
    public void Ledger_WhenALateOneComesTwice_CountsBothFaults()
    {
        Send(0, 2);
        Receive(0, 2, 1, 1);

        Assert.Equal((2, 2, 0, 1, 1), Account());
    }

    [Fact]
    public void Ledger_OfTwoSenders_DoesNotMixTheirOrders()
    {
        Send(0, 2);
        Send(1, 2);
        Receive(0, 1);
        Receive(1, 1);
        Receive(0, 2);
        Receive(1, 2);

        Assert.Equal((4, 4, 0, 0, 0), Account());
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(0, 0)]
    [InlineData(2, 1)]
    [InlineData(-1, 1)]
    public void Receive_OfWhatNobodySent_IsUnknown(int sender, long number)
    {
        Send(0, 1);

        Assert.False(_ledger.Receive(sender, number));
        Assert.Equal(1, _ledger.Unknown);
    }

    private (long Sent, long Delivered, long Lost, long Duplicated, long OutOfOrder) Account() =>
        (_ledger.Sent, _ledger.Delivered, _ledger.Lost, _ledger.Duplicated, _ledger.OutOfOrder);

    private void Send(int sender, int count)
    {
        for (var i = 0; i < count; i++)
        {
            _ledger.Send(sender);
        }
    }

    private void Receive(int sender, params int[] numbers)
    {
        foreach (var number in numbers)
        {
            _ledger.Receive(sender, number);
        }
    }
}
