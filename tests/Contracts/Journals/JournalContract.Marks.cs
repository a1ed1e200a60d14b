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

        var pending = await Journal.PendingWakeUps(Cancellation);

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

        await Driver.Mark(Marked, new(1, new(200)));

        Assert.Equal(200, (await Driver.WakeUpOf(Marked))?.UnixMs);
    }

    [Fact]
    public async Task Mark_WhereNothingWasPending_WakesThen()
    {
        await Driver.Append(Marked, 0, "one");

        await Driver.Mark(Marked, new(1, new(200)));

        Assert.Equal(200, (await Driver.WakeUpOf(Marked))?.UnixMs);
    }

    [Fact]
    public async Task Mark_Later_NeverWakesLaterThanMarked()
    {
        await Driver.Append(Marked, 0, new StreamMark(0, new(500)), "one");

        await Driver.Mark(Marked, new(1, new(900)));

        Assert.InRange((await Driver.WakeUpOf(Marked))?.UnixMs ?? 0, 500, 900);
    }

    [Fact]
    public async Task Mark_ThatGoesBack_KeepsWhatIsAcknowledged()
    {
        await Driver.Append(Marked, 0, new StreamMark(2, new(500)), "one", "two");

        await Driver.Mark(Marked, new(1, new(100)));

        Assert.Equal(new StreamMark(2, new(100)), (await Driver.Head(Marked)).Mark);
    }

    [Fact]
    public async Task Mark_OfEventsThatWereNeverStored_IsIgnored()
    {
        await Driver.Append(Marked, 0, new StreamMark(0, new(500)), "one");

        await Driver.Mark(Marked, new(3, new(100)));
        await Driver.Mark(JournalDriver.Session("nobody"), new(1, new(100)));

        Assert.Equal(new StreamMark(0, new(500)), (await Driver.Head(Marked)).Mark);
        Assert.Null(await Driver.WakeUpOf(JournalDriver.Session("nobody")));
    }
}
