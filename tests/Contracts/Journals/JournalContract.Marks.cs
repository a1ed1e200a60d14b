using Routing.Core;
using Routing.Engine.Ports;
using Xunit;

namespace Routing.Contracts.Tests.Journals;

public abstract partial class JournalContract
{
    private static readonly ActorId Marked = JournalDriver.Session("marked");

    [Fact]
    public async Task Append_WithAWakeUp_IsPendingWithItsStream()
    {
        await Driver.Append(Marked, 0, new StreamMark(0, new(500)), "one");
        await Driver.Append(JournalDriver.Session("quiet"), 0, "one");

        var pending = await Journal.PendingWakeUps(new(500), 10, Cancellation);

        Assert.Equal([new PendingWakeUp(Marked, new(500))], pending);
        Assert.Equal(new StreamMark(0, new(500)), (await Driver.Head(Marked)).Mark);
    }

    [Fact]
    public async Task Append_ThatConflicts_LeavesTheMarkAsItWas()
    {
        await Driver.Append(Marked, 0, new StreamMark(0, new(500)), "one");

        await Driver.Append(Marked, 7, new StreamMark(0, new(9)), "stale");

        Assert.Equal(500, (await Driver.WakeUpOf(Marked))?.UnixMs);
    }

    [Fact]
    public async Task Mark_Earlier_WakesEarlier()
    {
        await Driver.Append(Marked, 0, new StreamMark(0, new(500)), "one");

        await Driver.Mark(Marked, 1, new(1, new(200)));

        Assert.Equal(200, (await Driver.WakeUpOf(Marked))?.UnixMs);
    }

    [Fact]
    public async Task Mark_WhereNothingWasPending_WakesThen()
    {
        await Driver.Append(Marked, 0, "one");

        await Driver.Mark(Marked, 1, new(1, new(200)));

        Assert.Equal(200, (await Driver.WakeUpOf(Marked))?.UnixMs);
    }

    [Fact]
    public async Task Mark_Later_NeverWakesLaterThanMarked()
    {
        await Driver.Append(Marked, 0, new StreamMark(0, new(500)), "one");

        await Driver.Mark(Marked, 1, new(1, new(900)));

        Assert.InRange((await Driver.WakeUpOf(Marked))?.UnixMs ?? 0, 500, 900);
    }

    [Fact]
    public async Task Mark_ThatGoesBack_KeepsWhatIsAcknowledged()
    {
        await Driver.Append(Marked, 0, new StreamMark(2, new(500)), "one", "two");

        await Driver.Mark(Marked, 2, new(1, new(100)));

        Assert.Equal(new StreamMark(2, new(100)), (await Driver.Head(Marked)).Mark);
    }

    [Fact]
    public async Task Mark_OfEventsThatWereNeverStored_IsIgnored()
    {
        await Driver.Append(Marked, 0, new StreamMark(0, new(500)), "one");

        await Driver.Mark(Marked, 1, new(3, new(100)));
        await Driver.Mark(JournalDriver.Session("nobody"), 0, new(0, new(100)));

        Assert.Equal(new StreamMark(0, new(500)), (await Driver.Head(Marked)).Mark);
        Assert.Null(await Driver.WakeUpOf(JournalDriver.Session("nobody")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Mark_OfAnotherVersion_IsIgnored(long version)
    {
        await Driver.Append(Marked, 0, new StreamMark(0, new(500)), "one", "two");

        await Driver.Mark(Marked, version, new(1, new(900)));
        await Driver.Mark(Marked, version, new(1, new(100)));

        Assert.Equal(new StreamMark(0, new(500)), (await Driver.Head(Marked)).Mark);
        Assert.Equal(500, (await Driver.WakeUpOf(Marked))?.UnixMs);
    }

    [Fact]
    public async Task PendingWakeUps_UntilAMoment_AreTheEarliestFirstAndNoLaterOnes()
    {
        foreach (var at in new[] { 700, 100, 500, 900, 300 })
        {
            await Driver.Append(JournalDriver.Session($"at-{at}"), 0, new StreamMark(0, new(at)), "one");
        }

        Assert.Equal([100, 300, 500, 700], await WakeUps(until: 700, most: 10));
        Assert.Equal([100, 300], await WakeUps(until: 700, most: 2));
        Assert.Empty(await WakeUps(until: 99, most: 10));
        Assert.Equal(5, (await WakeUps(long.MaxValue, int.MaxValue)).Count);
    }

    private async Task<IReadOnlyList<long>> WakeUps(long until, int most) =>
    [
        .. (await Journal.PendingWakeUps(new(until), most, Cancellation)).Select(wakeUp => wakeUp.WakeAt.UnixMs),
    ];
}
