using Routing.Core;
using Routing.Core.Views;
using Routing.Engine;
using Xunit;

namespace Routing.Contracts.Tests.Engines;

public abstract partial class EngineContract
{
    [Fact]
    public async Task Signal_OfTheBuyer_ReachesStaffAndChangesNoNumber()
    {
        await Open();
        await Say("hello");
        var staff = new RecordingSink();
        await Engine.Watch(StreamAddress.Session(Shop, Session), Audience.Staff, 0, staff);
        await staff.Until(view => view.Texts.Contains("hello"), "the snapshot comes");

        Engine.Show(Shop, Session, new(SignalKind.Typing, new BuyerId("mallory"), null));
        Engine.Show(Shop, Session, new(SignalKind.Seen, Session.Buyer, null, Seen: 99));
        Engine.Show(Shop, Session, new(SignalKind.Typing, Session.Buyer, null));
        Engine.Show(Shop, Session, new(SignalKind.Seen, Session.Buyer, null, Seen: 1));
        await staff.Until(view => view.Signals.Count == 2, "both come, in whatever order");
        await Say("and more");
        await staff.Until(view => view.Texts.Contains("and more"), "the next update comes");

        var seen = Assert.Single(staff.Signals, signal => signal.Signal == SignalKind.Seen);
        Assert.Single(staff.Signals, signal => signal.Signal == SignalKind.Typing);
        Assert.Equal(1, seen.Seen);
        Assert.Empty(staff.Faults);
    }

    [Fact]
    public async Task Seen_BeforeSomebodyWatches_IsShownToHim()
    {
        await Open();
        await Say("hello");
        Engine.Show(Shop, Session, new(SignalKind.Seen, Session.Buyer, null, Seen: 1));
        await Say("and more");
        var staff = new RecordingSink();

        await Engine.Watch(StreamAddress.Session(Shop, Session), Audience.Staff, 0, staff);

        await staff.Until(view => view.Signals.Count == 1, "what was seen comes");
        Assert.Equal((1, "buyer"), (staff.Signals[0].Seen, staff.Signals[0].From));
        Assert.Contains("and more", staff.Texts);
        Assert.Empty(staff.Faults);
    }
}
