using System.Collections.Immutable;
using Routing.Core.BuyerSession;
using Routing.Core.Rota;
using Routing.Core.Rota.Handover;
using Routing.Core.Views;
using Routing.Testing;
using Xunit;

namespace Routing.Core.Tests.Rota;

/// <summary>The handover book: who leaves writes, what he leaves is written down, who comes confirms.</summary>
public sealed class HandoverTests
{
    private static readonly AgentRef Lin = new(new("lin"), "Lin");
    private static readonly AgentRef Mei = new(new("mei"), "Mei");
    private static readonly SessionId Alice = new("alice~1");
    private static readonly SessionId Bob = new("bob~1");

    private readonly RotaStage rota = new();
    private static Instant End => RotaStage.At(RotaStage.Monday, 18);

    public HandoverTests() => rota.Now = RotaStage.At(RotaStage.Monday, 17.9);

    [Fact]
    public void Word_WrittenAgain_ReplacesTheOneBefore()
    {
        Assert.Equal(Refusal.None, Write(Lin, "coupons", Note(Alice, "invoice")));
        Assert.Equal(Refusal.None, Write(Lin, "coupons end", Note(Alice, "invoice")));

        var line = Assert.Single(Page().Lines);
        Assert.Equal(("coupons end", "invoice"), (line.Text, Assert.Single(line.Notes).Text));
        Assert.False(Page().HasEnded);
    }

    [Fact]
    public void Word_WhenTheShiftEndsLater_GoesAlongToThatPage()
    {
        Write(Lin, "coupons");
        Leave(Lin, RotaStage.At(RotaStage.Monday, 20));

        var page = Assert.Single(rota.State.Handovers);
        Assert.Equal(RotaStage.At(RotaStage.Monday, 20), page.Until);
        Assert.Equal("coupons", Assert.Single(page.Lines).Text);
    }

    [Fact]
    public void Nothing_WrittenOrLeft_MakesNoPage()
    {
        Assert.Equal(Refusal.None, Write(Lin, ""));
        Assert.Equal(Refusal.None, Leave(Lin, End));

        Assert.Empty(rota.State.Handovers);
        Assert.Empty(rota.Happened);
    }

    [Fact]
    public void Shift_ThatEnds_WritesDownWhatStands()
    {
        Concern(Alice, ConcernKind.Tricky, "three invoices");
        Concern(Bob, ConcernKind.Complaint, "broken", due: End + TimeSpan.FromHours(1));
        Concern(new("carl~1"), ConcernKind.Complaint, "late");

        Leave(Lin, End, Chat(Alice, stays: true), Chat(Bob, End, stays: true), Chat(new("dora~1")));

        var line = Assert.Single(Page().Lines);
        Assert.Equal(3, line.OpenChats);
        Assert.Equal([Alice, Bob, new("carl~1")], line.Left.Select(item => item.Session));
        var first = line.Left[0];
        Assert.Equal(("ALICE~1", true, "three invoices"), (first.Buyer, first.IsTricky, first.Note));
        Assert.Equal((End, End + TimeSpan.FromHours(1)), (line.Left[1].RoundSince!.Value, line.Left[1].DueAt!.Value));
        Assert.Null(line.Left[2].Buyer);
        Assert.Equal(Alice, rota.State.Concerns.Single(one => one.Kind == ConcernKind.NoteMissing).Session);
    }

    [Fact]
    public void Note_OnWhatIsLeft_IsToldItsSessionOnceAndTheSameWhenSentAgain()
    {
        Concern(Alice, ConcernKind.Tricky, "three invoices");
        Write(Lin, "", Note(Alice, "the second is missing"), Note(new("nobody~1"), "unknown"));
        Leave(Lin, End, Chat(Alice, stays: true));
        Write(Lin, "", Note(Alice, "the third too"));

        var owed = rota.Happened.SelectMany(@event => RotaOutbox.Of(RotaStage.Id, @event)).ToList();
        var again = rota.Happened.SelectMany(@event => RotaOutbox.Of(RotaStage.Id, @event));
        Assert.Equal(owed, again);
        Assert.Equal(
            ["the second is missing", "the third too"],
            owed.Select(one => Assert.IsType<SessionCommand.AddNote>(one.Command).Text));
        Assert.All(owed, one => Assert.Equal(ActorId.Of(Shops.Demo, Alice), one.Target));
        Assert.Equal(2, owed.Select(one => ((SessionCommand.AddNote)one.Command).Id).Distinct().Count());
        Assert.DoesNotContain(rota.State.Concerns, one => one.Kind == ConcernKind.NoteMissing);
    }

    [Fact]
    public void Shift_ToldAgainLater_CountsWhatWasToldLast()
    {
        Leave(Lin, End, at: End, Chat(Alice, End));
        Leave(Lin, End, at: End + TimeSpan.FromMinutes(-1), Chat(Bob, End), Chat(Alice, End));
        Assert.Equal(1, Page().Lines[0].OpenChats);

        Leave(Lin, End, at: End + TimeSpan.FromMinutes(1), Chat(Bob, End));
        Assert.Equal(Bob, Assert.Single(Page().Lines[0].Left).Session);
    }

    [Fact]
    public void Page_Confirmed_NamesEachReaderOnceAndOnlyWhenTheShiftHasEnded()
    {
        Write(Lin, "coupons");
        Assert.Equal(Refusal.UnknownHandover, Confirm(Mei));
        Leave(Lin, End);

        Assert.Equal(Refusal.None, Confirm(Mei));
        Assert.Equal(Refusal.None, Confirm(Mei));
        Assert.True(Page().IsReadBy(Mei.Id));
        Assert.False(Page().IsReadBy(Lin.Id));
        Assert.Equal(Mei, Assert.Single(Page().Readers).By);
    }

    [Theory]
    [InlineData(25, 0, 0, Refusal.BadHandover)]
    [InlineData(-40, 0, 0, Refusal.BadHandover)]
    [InlineData(0, 61, 0, Refusal.BadHandover)]
    [InlineData(0, 60, 0, Refusal.None)]
    [InlineData(0, 1, 301, Refusal.TextTooLong)]
    public void Word_OutOfItsBounds_IsRefused(int hours, int notes, int length, Refusal expected) => Assert.Equal(
        expected,
        rota.Do(new RotaCommand.WriteHandover(
            Lin,
            Shops.PreSale,
            rota.Now + TimeSpan.FromHours(hours),
            "",
            [.. Enumerable.Range(0, notes).Select(i => Note(new($"b{i}~1"), new('x', Math.Max(1, length))))])));

    [Fact]
    public void Word_ThatIsNone_IsRefused()
    {
        Assert.Equal(Refusal.TextTooLong, Write(Lin, new('x', 1001)));
        Assert.Equal(Refusal.EmptyText, Write(Lin, "", Note(Alice, " ")));
        Assert.Equal(Refusal.NotText, Write(Lin, "\u0007"));
        Assert.Equal(Refusal.BadHandover, Write(Lin, "", Note(Alice, "a"), Note(Alice, "b")));
        Assert.Equal(
            Refusal.UnknownQueue, rota.Do(new RotaCommand.WriteHandover(Lin, new("nowhere"), End, "x", [])));
    }

    [Fact]
    public void Pages_LongPastOrBeyondTheBound_AreForgotten()
    {
        Leave(Lin, End, Chat(Alice, End));
        rota.Now = End + TimeSpan.FromHours(37);
        Leave(Mei, rota.Now, Chat(Bob, End));
        Assert.Equal(rota.Now, Assert.Single(rota.State.Handovers).Until);
        Leave(Lin, End, Chat(Alice, End));
        Assert.Single(rota.State.Handovers);

        for (var i = 1; i <= HandoverBook.MostPages; i++)
        {
            Leave(Lin, rota.Now + TimeSpan.FromSeconds(i), Chat(Alice, End));
        }

        Assert.Equal(HandoverBook.MostPages, rota.State.Handovers.Length);
        Assert.DoesNotContain(rota.State.Handovers, page => page.Until == rota.Now);
    }

    [Fact]
    public void Book_ForAnAgent_HasWhatHasEndedAndHisOwn()
    {
        Write(Lin, "coupons");
        Assert.Single(Seen(Lin));
        Assert.Empty(Seen(Mei));
        Leave(Lin, End);

        var head = Assert.Single(Seen(Mei));
        Assert.True(head.Ended);
        Assert.Empty(head.Authors);
        Confirm(Mei);
        Assert.Equal("mei", Assert.Single(Assert.Single(Seen(Mei)).Readers).Agent);
        Assert.Empty(Assert.Single(Seen(Lin)).Readers);
        Assert.Equal(
            "mei",
            Assert.Single(Assert.Single(HandoverProjection.ForLeads("handovers", 1, rota.State).Pages).Readers).Agent);
        Assert.Equal(
            [true, true, true],
            rota.Happened.Where(HandoverProjection.Changes).Select(_ => true));
        Assert.Equal(
            [false, true, true],
            rota.Happened.Select(one => HandoverProjection.Concerns(one, Shops.PreSale, Mei.Id)));
    }

    [Fact]
    public void State_OfBeforeTheBook_HasNone() =>
        Assert.Empty((rota.State with { Handovers = default(ImmutableArray<HandoverPage>) }).Handovers);

    private static HandoverNote Note(SessionId session, string text) => new(session, text);

    private static LeftChat Chat(SessionId session, Instant? since = null, bool stays = false) =>
        new(session, session.Value.ToUpperInvariant(), since, stays);

    private IReadOnlyList<HandoverHead> Seen(AgentRef agent) =>
        HandoverProjection.ForAgent("handover/x", 1, rota.State, Shops.PreSale, agent.Id).Pages;

    private HandoverPage Page() => rota.State.Handovers.Find(Shops.PreSale, End)!;

    private void Concern(SessionId session, ConcernKind kind, string note, Instant? due = null) =>
        rota.Do(new RotaCommand.NoteConcern(new(session, kind, Shops.PreSale, Lin, rota.Now, note, due)));

    private Refusal Write(AgentRef by, string text, params HandoverNote[] notes) =>
        rota.Do(new RotaCommand.WriteHandover(by, Shops.PreSale, End, text, [.. notes]));

    private Refusal Leave(AgentRef agent, Instant until, params LeftChat[] chats) => Leave(agent, until, until, chats);

    private Refusal Leave(AgentRef agent, Instant until, Instant at, params LeftChat[] chats) =>
        rota.Do(new RotaCommand.LeaveShift(agent, Shops.PreSale, until, at, [.. chats], chats.Length));

    private Refusal Confirm(AgentRef by) => rota.Do(new RotaCommand.ConfirmHandover(by, Shops.PreSale, End));
}
