using Routing.Core.BuyerSession;
using Routing.Core.Views;
using Routing.Testing;
using Xunit;

namespace Routing.Core.Tests.Views;

/// <summary>Which events stand in a transcript, for whom, and as what.</summary>
public sealed class EntryProjectionTests
{
    private static readonly Buyer Alice = Buyers.Named("alice");

    // What both see; a hold that came due and a declined transfer are told as such.
    private static readonly Dictionary<string, string> ForBoth = new()
    {
        ["BuyerSaid"] = "text", ["AgentSaid"] = "text", ["AutomaticallyReplied"] = "waiting",
        ["AgentJoined"] = "joined", ["AgentGone"] = "requeued", ["TransferAsked"] = "transferAsked",
        ["TransferRefused"] = "transferRefused", ["Transferred"] = "declined", ["Closed"] = "closed",
        ["Rated"] = "rated", ["TransferTakenBack"] = "transferTakenBack",
        ["LeadJoined"] = "leadJoined", ["LeadLeft"] = "leadLeft",
    };

    private static readonly Dictionary<string, string> ForStaff = new()
    {
        ["RoundLate"] = "late", ["MessageTaken"] = "kept", ["MovedOn"] = "moved", ["Held"] = "held",
        ["Resumed"] = "holdDue", ["Flagged"] = "flagged", ["Unflagged"] = "unflagged",
        ["ComplaintOverdue"] = "overdue", ["Escalated"] = "escalated", ["EscalationSettled"] = "settled",
        ["Noted"] = "whisper", ["Tagged"] = "tagged",
    };

    private static readonly IReadOnlyList<SessionEvent> Samples = ClosedFamily.Samples<SessionEvent>();

    public static TheoryData<int> Indexes() => [.. Enumerable.Range(0, Samples.Count)];

    [Theory]
    [MemberData(nameof(Indexes))]
    public void Entry_OfAnyEvent_IsForWhomItConcerns(int index)
    {
        var (name, @event) = (Samples[index].GetType().Name, Samples[index]);

        var forBuyer = EntryProjection.Of(@event, Alice, Audience.Buyer);
        var forStaff = EntryProjection.Of(@event, Alice, Audience.Staff);

        Assert.Equal(ForBoth.GetValueOrDefault(name), forBuyer?.Kind);
        Assert.Equal(ForBoth.GetValueOrDefault(name) ?? ForStaff.GetValueOrDefault(name), forStaff?.Kind);
        Assert.Equal(ForStaff.ContainsKey(name) ? true : null, forStaff?.Staff);
        Assert.Null(forBuyer?.Detail?.Because);
    }

    [Fact]
    public void Entry_OfATransfer_SaysTheNoteToStaffAlone()
    {
        var asked = Samples.OfType<SessionEvent.TransferAsked>().Single() with { Note = "a hard one" };

        Assert.Equal("a hard one", EntryProjection.Of(asked, Alice, Audience.Staff)!.Text);
        Assert.Equal(string.Empty, EntryProjection.Of(asked, Alice, Audience.Buyer)!.Text);
    }

    [Fact]
    public void Entry_OfATakenOverChat_SaysWhoTookIt()
    {
        var sample = Samples.OfType<SessionEvent.Transferred>().Single();
        var taken = sample with
        {
            IsDeclined = false, Enqueueing = sample.Enqueueing with { TakenBy = sample.By },
        };

        Assert.Equal("takenOver", EntryProjection.Of(taken, Alice, Audience.Buyer)!.Kind);
        Assert.Equal(
            "transferred",
            EntryProjection.Of(
                taken with { Enqueueing = taken.Enqueueing with { TakenBy = null } }, Alice, Audience.Buyer)!.Kind);
    }

    [Theory]
    [InlineData(AutomaticReply.Welcome, "welcome")]
    [InlineData(AutomaticReply.Away, "away")]
    [InlineData(AutomaticReply.Late, "away")]
    [InlineData(AutomaticReply.OffHours, "offHours")]
    [InlineData(AutomaticReply.Closing, "closing")]
    [InlineData(AutomaticReply.Rating, "rating")]
    public void Entry_OfAReply_IsNamedByItsKind(AutomaticReply reply, string kind)
    {
        var replied = new SessionEvent.AutomaticallyReplied(new(1), 3, reply, "words");

        var entry = EntryProjection.Of(replied, Alice, Audience.Buyer)!;

        Assert.Equal((3, "system", kind, "words"), (entry.Number, entry.From, entry.Kind, entry.Text));
    }

    [Fact]
    public void Head_ForStaff_HasWhatWasDoneAboutTheSession()
    {
        var scene = new ViewScene();
        scene.Submit(ViewScene.Alice, new SessionCommand.SetTags(new(ViewScene.Lin, "Lin"), ["size"]));
        scene.Submit(ViewScene.Alice, new SessionCommand.SetFlag(new(ViewScene.Lin, "Lin"), SessionFlag.Tricky, "why"));
        scene.Submit(ViewScene.Alice, new SessionCommand.Hold(ViewScene.Lin, new(2_000_000), "asks"));
        scene.Submit(ViewScene.Alice, new SessionCommand.Escalate(ViewScene.Lin, "a discount"));

        var staff = SessionProjection.Head(scene.Session(ViewScene.Alice), Audience.Staff);
        var buyer = SessionProjection.Head(scene.Session(ViewScene.Alice), Audience.Buyer);

        Assert.Equal(["size"], staff.Tags!);
        Assert.Equal((SessionFlag.Tricky, "why", "lin"), (
            staff.Flags![0].Flag, staff.Flags[0].Note, staff.Flags[0].By.Id));
        Assert.Equal((2_000_000, "asks", "lin"), (staff.Hold!.Until, staff.Hold.Note, staff.Hold.By.Id));
        Assert.Equal("a discount", staff.Escalation);
        Assert.True(buyer is { Tags: null, Flags: null, Hold: null, Escalation: null, Because: null });
    }
}
