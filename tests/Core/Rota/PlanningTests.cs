using Routing.Core.Rota;
using Routing.Core.Rota.Plan;
using Routing.Testing;
using Xunit;
using static Routing.Core.Tests.Rota.RotaStage;

namespace Routing.Core.Tests.Rota;

/// <summary>Leads plan days, and what queues are told of it.</summary>
public sealed class PlanningTests
{
    private static readonly DateOnly Tuesday = Monday.AddDays(1);

    private readonly RotaStage rota = new();

    [Fact]
    public void Days_PlannedTogether_HaveOneVersionAndCanGoBackToUsual()
    {
        Assert.Equal(Refusal.None, rota.Plan(Wanted("lin", Tuesday, 0, Shift(10, 19)), Absent("mei", Tuesday)));
        Assert.Equal((1, 1), (rota.Works("lin", Tuesday).Version, rota.Works("mei", Tuesday).Version));

        Assert.Equal(Refusal.None, rota.Plan(Usual("lin", Tuesday, 1)));

        Assert.Equal(Shift(9, 18), Assert.Single(rota.Works("lin", Tuesday).Shifts));
        Assert.Equal(2, rota.Works("lin", Tuesday).Version);
    }

    [Fact]
    public void Days_OneOfThemChangedMeanwhile_AreNotPlannedAtAll()
    {
        rota.Plan(Wanted("lin", Tuesday, 0, Shift(10, 19)));

        var refused = rota.Plan(Absent("mei", Tuesday), Wanted("lin", Tuesday, 0, Shift(12, 19)));

        Assert.Equal(Refusal.ChangedMeanwhile, refused);
        Assert.Equal(DayKind.Usual, rota.Works("mei", Tuesday).Kind);
        Assert.Equal(Refusal.None, rota.Plan(Wanted("lin", Tuesday, 0, Shift(10, 19))));
    }

    [Theory]
    [InlineData(Refusal.BadShift, 9, 9, 0, 0)]
    [InlineData(Refusal.BadShift, 25, 26, 0, 0)]
    [InlineData(Refusal.BadShift, 9, 34, 0, 0)]
    [InlineData(Refusal.BadShift, 9, 18, 8, 10)]
    [InlineData(Refusal.BadShift, 9, 18, 17, 18)]
    [InlineData(Refusal.None, 22, 30, 24, 24.5)]
    public void Shift_ThatCannotBe_IsRefused(Refusal refused, double from, double until, double rest, double back) =>
        Assert.Equal(refused, rota.Plan(Wanted(
            "lin", Tuesday, 0, rest == 0 ? Shift(from, until) : Shift(from, until, null, Hours(rest, back)))));

    [Fact]
    public void Plan_ThatCannotBe_IsRefused()
    {
        Assert.Equal(Refusal.BadShift, rota.Plan(Wanted("lin", Tuesday, 0, Shift(9, 12), Shift(11, 14))));
        Assert.Equal(Refusal.BadShift, rota.Plan(Wanted("lin", Tuesday, 0, Shift(9, 12, new QueueId("gone")))));
        Assert.Equal(Refusal.UnknownAgent, rota.Plan(Absent("nobody", Tuesday)));
        Assert.Equal(Refusal.BadPlan, rota.Plan(Absent("lin", Monday.AddDays(-2))));
        Assert.Equal(Refusal.BadPlan, rota.Plan(Absent("lin", Monday.AddDays(DayPlans.Ahead + 1))));
        Assert.Equal(Refusal.BadPlan, rota.Plan(Absent("lin", Tuesday), Wanted("lin", Tuesday, 0, Shift(9, 12))));
        Assert.Empty(rota.Happened);
    }

    [Fact]
    public void Plans_LongPast_AreForgotten()
    {
        rota.Plan(Absent("lin", Monday));
        rota.Now = At(Monday.AddDays(10), 9);

        rota.Plan(Absent("lin", Monday.AddDays(11)));

        Assert.Equal(Monday.AddDays(11), Assert.Single(rota.State.Plans["lin"]).Day.Day);
    }

    [Fact]
    public void Agent_WhoWorksAsUsual_IsToldNothing()
    {
        Place("lin", Shops.PreSale);
        rota.Plan(Absent("mei", Tuesday), Absent("lin", Tuesday));

        Assert.Empty(rota.Told);
        Assert.Equal(Shops.PreSale, rota.State.FindPlaced(new("lin"))!.Queue);
    }

    [Fact]
    public void Agent_PlannedOtherwise_IsToldWhenHeComesAndWhenItChanges()
    {
        rota.Plan(Wanted("lin", Monday, 0, Shift(10, 16, null, Hours(12, 13))));
        Place("lin", Shops.PreSale);
        Place("lin", Shops.PreSale);
        var first = Assert.Single(rota.Told);

        rota.Plan(Wanted("lin", Monday, 1, Shift(10, 17)));
        rota.Plan(Usual("lin", Monday, 2));

        Assert.Equal((true, 1L, null), (first.AtSignOn, first.Duty.Number, first.Duty.Queue));
        Assert.Equal(new(At(Monday, 10), At(Monday, 16)), first.Duty.Shift);
        Assert.Equal([new(At(Monday, 12), At(Monday, 13))], first.Duty.Breaks);
        Assert.Equal([10.0, 9.0], rota.Told.Skip(1).Select(told => (told.Duty.Shift!.From - At(Monday, 0)).TotalHours));
        Assert.All(rota.Told.Skip(1), told => Assert.False(told.AtSignOn));
        Assert.Equal([1L, 2, 3], rota.Told.Select(told => told.Duty.Number));
    }

    [Fact]
    public void Agent_PlannedInAnotherQueue_IsSentThereAndBackWithTheNextShift()
    {
        rota.Plan(Wanted("lin", Monday, 0, Shift(9, 12), Shift(12, 18, Shops.AfterSale)));
        Place("lin", Shops.PreSale);
        Assert.Null(Assert.Single(rota.Told).Duty.Queue);
        Assert.Equal(At(Monday, 12), RotaDeadlines.Next(rota.State));

        rota.Now = At(Monday, 12);
        rota.Do(new RotaCommand.Tick());
        Assert.Equal((Shops.PreSale, Shops.AfterSale), (rota.Told[^1].Queue, rota.Told[^1].Duty.Queue!.Value));
        Assert.Null(RotaDeadlines.Next(rota.State));
        Place("lin", Shops.AfterSale);

        rota.Now = At(Tuesday, 8.5);
        Place("lin", Shops.AfterSale);
        Assert.Equal(Shops.PreSale, rota.Told[^1].Duty.Queue);
    }

    [Fact]
    public void Agent_MovedByALeadMeanwhile_StaysThereUntilTheNextShift()
    {
        var elsewhere = Shift(9, 18, Shops.AfterSale);
        rota.Plan(Wanted("lin", Monday, 0, elsewhere), Wanted("lin", Tuesday, 0, elsewhere));
        Place("lin", Shops.PreSale);
        Place("lin", Shops.AfterSale);
        var told = rota.Told.Count;

        Place("lin", Shops.VipLine);
        Assert.Equal(told, rota.Told.Count);

        rota.Now = At(Tuesday, 8);
        Place("lin", Shops.VipLine);
        Assert.Equal(Shops.AfterSale, rota.Told[^1].Duty.Queue);
    }

    [Fact]
    public void Agent_WhoseShiftEnded_IsToldTheNextOneOnceThoughHeWorksAsUsual()
    {
        Place("lin", Shops.PreSale);
        rota.Now = At(Monday, 18);
        End("lin", Shops.PreSale, told: 0);
        End("lin", Shops.PreSale, told: 0);

        var told = Assert.Single(rota.Told);
        Assert.Equal((new(At(Tuesday, 9), At(Tuesday, 18)), false), (told.Duty.Shift!, told.AtSignOn));
        Assert.Null(RotaDeadlines.Next(rota.State));
        rota.Plan(Wanted("lin", Tuesday, 0, Shift(12, 20)));
        Assert.Equal(At(Tuesday, 12), rota.Told[^1].Duty.Shift!.From);
        End("lin", Shops.PreSale, told: 1);
        Assert.Equal(2, rota.Told.Count);
    }

    [Fact]
    public void Agent_WhoseNextShiftIsInAnotherQueue_IsSentThereWhenItBegins()
    {
        Place("lin", Shops.PreSale);
        rota.Plan(Wanted("lin", Tuesday, 0, Shift(9, 18, Shops.AfterSale)));
        rota.Now = At(Monday, 18);
        End("lin", Shops.PreSale, told: 0);

        Assert.Null(Assert.Single(rota.Told).Duty.Queue);
        Assert.Equal(At(Tuesday, 9), RotaDeadlines.Next(rota.State));
        rota.Now = At(Tuesday, 9);
        rota.Do(new RotaCommand.Tick());
        Assert.Equal(Shops.AfterSale, rota.Told[^1].Duty.Queue);
        Assert.Null(RotaDeadlines.Next(rota.State));
    }

    [Fact]
    public void Agent_AtAnyHour_IsToldInTimeOfADayPlannedLongBefore()
    {
        var far = Monday.AddDays(20);
        Place("any", Shops.PreSale);
        rota.Plan(Absent("any", far));

        Assert.Null(rota.Told[^1].Duty.Shift);
        Assert.Equal(At(far, 0) - TimeSpan.FromDays(7), RotaDeadlines.Next(rota.State));
        rota.Now = At(far, 0) - TimeSpan.FromDays(7);
        rota.Do(new RotaCommand.Tick());
        Assert.Equal(At(far, 0), rota.Told[^1].Duty.Shift!.Until);
        Assert.Null(RotaDeadlines.Next(rota.State));
    }

    [Fact]
    public void Outbox_OfWhatIsTold_IsACommandToHisQueue()
    {
        rota.Plan(Absent("lin", Monday));
        Place("lin", Shops.PreSale);

        var owed = Assert.Single(RotaOutbox.Of(Id, Assert.Single(rota.Told)));

        Assert.Equal(ActorId.Of(Shops.Demo, Shops.PreSale), owed.Target);
        Assert.Empty(RotaOutbox.Of(Id, rota.Happened[0]));
    }

    private void End(string agent, QueueId queue, long told) =>
        Assert.Equal(Refusal.None, rota.Do(new RotaCommand.NotePlace(new(agent), queue, told)));

    private void Place(string agent, QueueId queue) =>
        Assert.Equal(Refusal.None, rota.Do(new RotaCommand.NotePlace(new(agent), queue)));
}
