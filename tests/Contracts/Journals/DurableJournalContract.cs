using Routing.Engine.Ports;
using Xunit;

namespace Routing.Contracts.Tests.Journals;

/// <summary>What a journal promises besides that survives its process: closed and opened again, all is there.</summary>
public abstract class DurableJournalContract : JournalContract
{
    [Fact]
    public async Task Reopen_AfterManyAppends_FindsEveryOneAndGoesOn()
    {
        const int Streams = 30, Each = 40;
        var appends = Enumerable.Range(0, Streams * Each)
            .Select(i => Driver.Begin(JournalDriver.Session($"buyer{i % Streams}"), i / Streams, $"{i / Streams}"))
            .ToList();
        await JournalDriver.Answers(appends);

        await Reopen();

        for (var stream = 0; stream < Streams; stream++)
        {
            var actor = JournalDriver.Session($"buyer{stream}");
            Assert.Equal(Enumerable.Range(0, Each).Select(i => $"{i}"), await Driver.Texts(actor));
            Assert.Equal(AppendOutcome.Conflict, await Driver.Append(actor, Each - 1, "stale"));
            Assert.Equal(AppendOutcome.Durable, await Driver.Append(actor, Each, "one more"));
            Assert.Equal(Each + 1, await Driver.Version(actor));
        }
    }

    [Fact]
    public async Task Reopen_AfterMarksAndSnapshots_FindsTheNewest()
    {
        var (alice, bob, carol) =
            (JournalDriver.Session("alice"), JournalDriver.Session("bob"), JournalDriver.Session("carol"));
        await Driver.Append(alice, 0, new StreamMark(0, new(100)), "one", "two");
        await Driver.Append(bob, 0, new StreamMark(0, new(100)), "one");
        await Driver.Append(carol, 0, new StreamMark(0, new(100)), "one");
        await Driver.SaveSnapshot(alice, 2, "at 2");
        Journal.Mark(alice, 2, new(2, new(900)));
        Journal.Mark(bob, 1, new(1, null));

        await Reopen();

        Assert.Equal(new StreamMark(2, new(900)), (await Driver.Head(alice)).Mark);
        Assert.Equal("at 2", await Driver.SnapshotText(alice));
        Assert.Equal(new StreamMark(1, null), (await Driver.Head(bob)).Mark);
        Assert.Null(await Driver.WakeUpOf(bob));
        Assert.Equal(100, (await Driver.WakeUpOf(carol))?.UnixMs);
    }

    [Fact]
    public async Task Reopen_ManyTimes_NumbersGoOn()
    {
        var alice = JournalDriver.Session("alice");
        for (var round = 0; round < 5; round++)
        {
            Assert.Equal(AppendOutcome.Durable, await Driver.Append(alice, round, $"{round}"));
            await Reopen();
        }

        Assert.Equal(["0", "1", "2", "3", "4"], await Driver.Texts(alice));
    }
}
