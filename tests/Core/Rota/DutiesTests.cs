using Routing.Core.Policies;
using Routing.Core.Rota.Plan;
using Routing.Testing;
using Xunit;
using static Routing.Core.Tests.Rota.RotaStage;

namespace Routing.Core.Tests.Rota;

/// <summary>What an agent works, and when that is.</summary>
public sealed class DutiesTests
{
    private static readonly DateOnly Tuesday = Monday.AddDays(1);
    private static readonly DateOnly Saturday = Monday.AddDays(5);

    private readonly RotaStage rota = new();

    [Theory]
    [InlineData(0, 8, 0, 9, 18)]
    [InlineData(0, 12, 0, 9, 18)]
    [InlineData(0, 18, 1, 9, 18)]
    [InlineData(4, 18, 7, 9, 18)]
    public void Duty_Unplanned_IsTheWeeksShiftThatHoldsOrComesNext(
        int day, double hour, int shiftDay, double from, double until)
    {
        rota.Now = At(Monday.AddDays(day), hour);

        var on = Monday.AddDays(shiftDay);
        Assert.Equal(new(At(on, from), At(on, until)), rota.Duty("lin").Shift);
    }

    [Fact]
    public void Duty_NightShift_HoldsAfterMidnight()
    {
        rota.Now = At(Tuesday, 5);

        Assert.Equal(new(At(Monday, 22), At(Tuesday, 6)), rota.Duty("night").Shift);
    }

    [Fact]
    public void Duty_ClocksArePutForward_BeginsWhenTheSkippedHourIsOver()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var sunday = new DateOnly(2026, 3, 29);
        rota.Policy = rota.Policy with { Roster = People with { Zone = berlin } };
        rota.Now = LocalClock.Moment(sunday, 0, berlin);
        rota.Plan(Wanted("lin", sunday, 0, Shift(2.5, 12)));

        Assert.Equal("2026-03-29T01:30:00.0000000+00:00", rota.Duty("lin").Shift!.From.ToString());
        Assert.Equal("2026-03-29T10:00:00.0000000+00:00", rota.Duty("lin").Shift!.Until.ToString());
    }

    [Fact]
    public void Duty_NightInWhichClocksChange_IsAnHourShorterOrLongerAndHasNoBreakThatIsNone()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        rota.Policy = rota.Policy with { Roster = People with { Zone = berlin } };
        var (spring, autumn) = (new DateOnly(2026, 3, 28), new DateOnly(2026, 10, 24));

        Assert.Equal((7.0, 0), Night(spring));
        Assert.Equal((9.0, 1), Night(autumn));

        (double Hours, int Breaks) Night(DateOnly day)
        {
            rota.Now = LocalClock.Moment(day, 20 * 60, berlin);
            rota.Plan(Wanted("night", day, 0, Shift(22, 30, null, Hours(26.5, 27.1))));
            var duty = rota.Duty("night");
            return ((duty.Shift!.Until - duty.Shift.From).TotalHours, duty.Breaks.Length);
        }
    }

    [Fact]
    public void Duty_WithoutHours_IsAtAnyHourUntilSomethingIsPlanned()
    {
        Assert.Null(rota.Duty("any").Shift);

        rota.Plan(Absent("any", Tuesday));

        Assert.Equal(At(Tuesday, 0), rota.Duty("any").Shift!.Until);
        rota.Now = At(Tuesday, 3);
        Assert.Equal(At(Tuesday, 24), rota.Duty("any").Shift!.From);
        rota.Now = At(Tuesday.AddDays(1), 0);
        Assert.Null(rota.Duty("any").Shift);
    }

    [Fact]
    public void Duty_WithoutHours_HasThePlannedDaysQueueAndBreaks()
    {
        rota.Plan(Wanted("any", Monday, 0, Shift(0, 24, Shops.AfterSale, Hours(12, 13))));

        var duty = rota.Duty("any");

        Assert.Equal((null, Shops.AfterSale), (duty.Shift, duty.Here!.Value.Queue!.Value));
        Assert.Equal(At(Monday, 12), Assert.Single(duty.Breaks).From);
        Assert.Equal(At(Tuesday, 0), duty.NextAt);
    }

    [Fact]
    public void Duty_Planned_StandsInsteadOfTheWeeks()
    {
        rota.Plan(Wanted("lin", Monday, 0, Shift(12, 20, null, Hours(15, 15.5))), Absent("mei", Monday));

        Assert.Equal(new(At(Monday, 12), At(Monday, 20)), rota.Duty("lin").Shift);
        Assert.Equal([new(At(Monday, 15), At(Monday, 15.5))], rota.Duty("lin").Breaks);
        Assert.Equal(new(At(Tuesday, 9), At(Tuesday, 18)), rota.Duty("mei").Shift);
        var absent = rota.Works("mei", Monday);
        Assert.Equal((DayKind.Absent, "ill"), (absent.Kind, absent.Plan!.Day.Note));
    }

    [Fact]
    public void Duty_ShiftsThatTouch_AreOneInTwoQueues()
    {
        rota.Plan(Wanted("lin", Monday, 0, Shift(9, 12), Shift(12, 17, Shops.AfterSale), Shift(18, 20)));

        var morning = rota.Duty("lin");
        rota.Now = At(Monday, 13);
        var afternoon = rota.Duty("lin");
        rota.Now = At(Monday, 17);

        Assert.Equal(new(At(Monday, 9), At(Monday, 17)), morning.Shift);
        Assert.Equal((null, At(Monday, 12)), (morning.Here!.Value.Queue, morning.NextAt!.Value));
        Assert.Equal((Shops.AfterSale, null), (afternoon.Here!.Value.Queue!.Value, afternoon.NextAt));
        Assert.Equal(new(At(Monday, 18), At(Monday, 20)), rota.Duty("lin").Shift);
    }

    [Fact]
    public void Duty_OnASpecialDayThatIsClosed_IsNoneUnlessPlanned()
    {
        rota.Policy = rota.Policy with
        {
            Hours = new(People.Zone, [], [KeyValuePair.Create<DateOnly, IReadOnlyList<DaySpan>>(Tuesday, [])]),
        };
        rota.Now = At(Monday, 19);

        Assert.Equal(At(Tuesday.AddDays(1), 9), rota.Duty("lin").Shift!.From);
        Assert.Null(rota.Duty("any").Shift);
        rota.Plan(Wanted("lin", Tuesday, 0, Shift(10, 14)));
        Assert.Equal(At(Tuesday, 10), rota.Duty("lin").Shift!.From);
    }

    [Fact]
    public void Duty_AbsentAsFarAsPlansGo_IsOutOfSight()
    {
        var days = Enumerable.Range(0, DayPlans.Ahead + 1).Select(Monday.AddDays).ToList();
        rota.Plan([.. days.Select(day => Absent("lin", day))]);

        Assert.True(rota.Duty("lin").Shift!.From > At(Monday.AddDays(DayPlans.Ahead), 24));
        Assert.False(rota.Duty("lin").Shift!.Holds(rota.Now));
    }

    [Fact]
    public void Replacements_ForAShift_AreFreeAndRestedThoseOfTheQueueFirst()
    {
        rota.Plan(
            Absent("lin", Saturday),
            Wanted("bo", Saturday, 0),
            Wanted("mei", Saturday.AddDays(-1), 0, Shift(16, 23)));
        var shift = Shift(8, 13, Shops.PreSale);

        var found = Replacements.For(rota.State.Plans, rota.Policy, new("lin"), Saturday.AddDays(1), shift);
        var early = Replacements.For(rota.State.Plans, rota.Policy, new("lin"), Saturday, shift);

        // On Sunday mei is free; bo begins at 14 after that shift, and would have had no rest since 23.
        Assert.Equal(["mei", "bo"], found.Select(one => one.Agent.Id.Value));
        Assert.True(found[0].IsOfQueue);
        Assert.False(found[1].IsOfQueue);
        Assert.DoesNotContain(early, one => one.Agent.Id.Value is "mei" or "night" or "any" or "lin");
    }
}
