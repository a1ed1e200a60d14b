using Routing.Core;
using Routing.Core.Views;
using Routing.Engine;
using Xunit;

namespace Routing.Contracts.Tests.Engines;

public abstract partial class EngineContract
{
    [Fact]
    public async Task Watch_FromTheBeginning_GetsASnapshotThenEachUpdate()
    {
        await Open();
        await Say("before");
        var sink = await Watch(new());
        await sink.Until(view => view.Snapshots == 1, "the snapshot comes");

        await Say("after");

        await sink.Until(view => view.Texts.Contains("after"), "the update comes");
        Assert.Equal(["before", "after"], sink.Texts);
        Assert.Empty(sink.Faults);
    }

    [Fact]
    public async Task Watch_SessionThatDoesNotExist_IsRefused()
    {
        var watching = await Engine.Watch(
            StreamAddress.Session(Shop, Session), Audience.Buyer, 0, new RecordingSink());

        Assert.Equal(Refusal.UnknownSession, watching.Refused);
        Assert.Null(watching.Subscription);
    }

    [Fact]
    public async Task Watch_ResumedAgainAndAgainWhileOthersWrite_HasNoGapAndNoDouble()
    {
        const int Messages = 300;
        await Open();
        var writing = Task.Run(
            async () =>
            {
                for (var i = 0; i < Messages; i++)
                {
                    await Say($"{i}");
                }
            },
            Cancellation);
        var view = new RecordingSink();
        for (var round = 0; !view.Texts.Contains($"{Messages - 1}"); round++)
        {
            var seen = view.Number;
            var watching = await Engine.Watch(
                StreamAddress.Session(Shop, Session), Audience.Staff, seen, view);
            if (!writing.IsCompleted)
            {
                await view.Until(current => current.Number > seen, $"the view goes on after {seen}");
            }
            else
            {
                await view.Until(current => current.Texts.Contains($"{Messages - 1}"), "the view is complete");
            }

            // An ended subscription may still deliver once or twice: so each round goes on with a copy.
            watching.Subscription!.Dispose();
            view = view.Copy();
        }

        await writing;
        Assert.Empty(view.Faults);
        Assert.Equal(Enumerable.Range(0, Messages).Select(i => $"{i}"), view.Texts);
    }

    [Fact]
    public async Task Watch_AfterARestart_ResumesWithTheMissedUpdatesOnly()
    {
        await Open();
        await Say("before");
        var sink = await Watch(new());
        await sink.Until(view => view.Texts.Contains("before"), "the snapshot comes");
        var resumed = sink.Copy();
        await Restart();
        await Say("after");

        await Watch(resumed);

        await resumed.Until(view => view.Texts.Contains("after"), "the missed update comes");
        Assert.Equal(["before", "after"], resumed.Texts);
        Assert.Equal(0, resumed.Snapshots);
        Assert.Empty(resumed.Faults);
    }

    [Fact]
    public async Task Watch_SinkThatTakesNoMore_IsLeftAloneAndTheActorGoesOn()
    {
        await Open();
        var slow = await Watch(new RecordingSink { TakesAtMost = 1 });
        var quick = await Watch(new());
        await slow.Until(view => view.Deliveries == 1, "the first delivery comes");

        await Say("one");
        await Say("two");

        await quick.Until(view => view.Texts.Contains("two"), "the other watcher gets everything");
        Assert.Equal(1, slow.Deliveries);
    }

    [Fact]
    public async Task Watch_AsBuyer_SeesNoReasonsAndNoNotes()
    {
        await SignOn();
        await Open();
        await Say("hello");
        var (staff, buyer) = (await Watch(new()), await Watch(new(), Audience.Buyer));
        await staff.Until(view => view.Head?.Agent?.Id == Lin.Value, "staff sees the agent");
        await buyer.Until(view => view.Head?.Agent?.Id == Lin.Value, "the buyer sees the agent");

        Assert.NotNull(staff.Head!.Because);
        Assert.Null(buyer.Head!.Because);
        Assert.DoesNotContain(buyer.Entries, entry => entry.Staff == true);
    }
}
