using Routing.Core.Rota;
using Routing.Core.Rota.Plan;
using Routing.Testing;
using Xunit;
using static Routing.Core.Tests.Rota.RotaStage;

namespace Routing.Core.Tests.Rota;

/// <summary>Swaps: asked, agreed, approved, with overlaps and rest times checked.</summary>
public sealed class SwappingTests
{
    private static readonly DateOnly Tuesday = Monday.AddDays(1);
    private static readonly ClientMessageId Swap = MessageIds.Of("swap");

    private readonly RotaStage rota = new();

    // On Tuesday mei works later than lin.
    public SwappingTests() => rota.Plan(Wanted("mei", Tuesday, 0, Shift(12, 20)));

    [Fact]
    public void Swap_AskedAgreedAndApproved_ChangesBothDays()
    {
        Assert.Equal(Refusal.None, Ask("lin", Tuesday, "mei", Tuesday));
        Assert.Equal(Refusal.SwapNotAgreed, Settle(true));
        Assert.Equal(Refusal.None, Answer("mei", true));

        Assert.Equal(Refusal.None, Settle(true));

        Assert.Equal([Shift(12, 20, Shops.PreSale)], rota.Works("lin", Tuesday).Shifts);
        Assert.Equal([Shift(9, 18, Shops.PreSale)], rota.Works("mei", Tuesday).Shifts);
        Assert.Equal((SwapStatus.Approved, Lead), (Now().Status, Now().EndedBy));
        Assert.Equal(Swap, rota.Happened.OfType<RotaEvent.DaysPlanned>().Last().Swap);
    }

    [Fact]
    public void Swap_ThatJustGivesAShift_LeavesItsGiverFree()
    {
        Assert.Equal(Refusal.None, Ask("lin", Tuesday, "bo", theirDay: null, planBo: []));
        Answer("bo", true);
        Settle(true);

        Assert.Empty(rota.Works("lin", Tuesday).Shifts);
        Assert.Equal([Shift(9, 18, Shops.PreSale)], rota.Works("bo", Tuesday).Shifts);
    }

    [Fact]
    public void Swap_DeclinedOrWithdrawnOrRefused_IsOver()
    {
        Ask("lin", Tuesday, "mei", Tuesday);
        Assert.Equal(Refusal.UnknownSwap, Answer("bo", true));
        Assert.Equal(Refusal.None, Answer("mei", false));
        Assert.Equal(Refusal.SwapOver, Answer("mei", true));
        Assert.Equal(Refusal.SwapOver, Settle(true));
        Assert.Equal(Refusal.SwapOver, rota.Do(new RotaCommand.WithdrawSwap(Swap, new("lin"))));

        Assert.Equal(DayKind.Usual, rota.Works("lin", Tuesday).Kind);
        Assert.Equal(SwapStatus.Declined, Now().Status);
    }

    [Fact]
    public void Swap_WithdrawnTwice_IsWithdrawnOnce()
    {
        Ask("lin", Tuesday, "mei", Tuesday);

        Assert.Equal(Refusal.UnknownSwap, rota.Do(new RotaCommand.WithdrawSwap(Swap, new("mei"))));
        Assert.Equal(Refusal.None, rota.Do(new RotaCommand.WithdrawSwap(Swap, new("lin"))));
        Assert.Equal(Refusal.None, rota.Do(new RotaCommand.WithdrawSwap(Swap, new("lin"))));

        Assert.Equal(SwapStatus.Withdrawn, Now().Status);
    }

    [Fact]
    public void Swap_WithTooLittleRest_IsRefusedWhenAskedAndWhenApproved()
    {
        // bo works until 23 on Monday: at 9 on Tuesday he would have rested for ten hours.
        Assert.Equal(Refusal.RestTooShort, Ask("lin", Tuesday, "bo", Tuesday));

        rota.Plan(Wanted("bo", Monday, 0, Shift(14, 22)), Wanted("lin", Tuesday.AddDays(1), 0));
        Assert.Equal(Refusal.None, Ask("lin", Tuesday, "bo", Tuesday));
        Answer("bo", true);
        rota.Plan(Wanted("bo", Monday, 2, Shift(14, 22.5)));

        Assert.Equal(Refusal.RestTooShort, Settle(true));
        Assert.Equal(SwapStatus.Agreed, Now().Status);
    }

    [Fact]
    public void Swap_WhereShiftsWouldOverlap_IsRefused() =>
        Assert.Equal(Refusal.ShiftsOverlap, Ask("lin", Tuesday, "mei", theirDay: null));

    [Fact]
    public void Swap_OfShiftsThatChangedMeanwhile_IsNotApproved()
    {
        Ask("lin", Tuesday, "mei", Tuesday);
        rota.Plan(Wanted("lin", Tuesday, 0, Shift(10, 18)));

        Assert.Equal(Refusal.ChangedMeanwhile, Answer("mei", true));
        Assert.Equal(SwapStatus.Asked, Now().Status);
    }

    [Fact]
    public void Swap_NotSettledBeforeItsShift_Expires()
    {
        Ask("lin", Tuesday, "mei", Tuesday);
        Assert.Equal(At(Tuesday, 9), RotaDeadlines.Next(rota.State));

        rota.Now = At(Tuesday, 9);
        rota.Do(new RotaCommand.Tick());

        Assert.Equal((SwapStatus.Expired, null), (Now().Status, Now().EndedBy));
        Assert.Null(RotaDeadlines.Next(rota.State));
    }

    [Fact]
    public void Swap_ThatCannotBe_IsRefused()
    {
        rota.Plan(Absent("bo", Tuesday));

        Assert.Equal(Refusal.BadSwap, Ask("lin", Tuesday, "lin", Tuesday));
        Assert.Equal(Refusal.BadSwap, Ask("lin", Monday.AddDays(5), "mei", Tuesday));
        Assert.Equal(Refusal.BadSwap, Ask("lin", Tuesday, "any", theirDay: null));
        Assert.Equal(Refusal.BadSwap, Ask("lin", Tuesday, "bo", theirDay: null));
        Assert.Equal(Refusal.UnknownAgent, Ask("lin", Tuesday, "gone", Tuesday));
        rota.Now = At(Monday, 10);
        Assert.Equal(Refusal.BadSwap, Ask("lin", Monday, "mei", Tuesday));
        Assert.Empty(rota.State.Swaps);
    }

    [Fact]
    public void Swap_OfAQueueWhoseSkillsTheOtherLacks_IsRefused()
    {
        rota.Policy = rota.Policy.EachQueue(queue => queue with { Skills = SkillSet.Of("returns") });

        Assert.Equal(Refusal.SkillsMissing, Ask("lin", Tuesday, "mei", Tuesday));
    }

    [Fact]
    public void Swap_AskedAgainOtherwise_IsRefused()
    {
        Ask("lin", Tuesday, "mei", Tuesday);

        Assert.Equal(Refusal.None, Ask("lin", Tuesday, "mei", Tuesday));
        Assert.Equal(Refusal.ResendDiffers, Ask("lin", Tuesday, "mei", theirDay: null));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3_652_058)]
    public void Swap_OfADayOutOfReach_IsRefused(int day)
    {
        var far = DateOnly.FromDayNumber(day);

        Assert.Equal(Refusal.BadSwap, Ask("night", far, "mei", Tuesday));
        Assert.Equal(Refusal.BadSwap, Ask("mei", Tuesday, "night", far));
    }

    [Fact]
    public void Swaps_AskedByOneWithoutEnd_LeaveRoomForOthers()
    {
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(Refusal.None, Ask($"lin{i}", "lin"));
        }

        Assert.Equal(Refusal.TooManySwaps, Ask("more", "lin"));
        Assert.Equal(Refusal.None, rota.Do(new RotaCommand.WithdrawSwap(MessageIds.Of("lin7"), new("lin"))));
        Assert.Equal(Refusal.None, Ask("more", "lin"));
        Assert.Equal(Refusal.None, rota.Do(new RotaCommand.AskSwap(
            Swap, new("mei"), Tuesday, new("lin"), Tuesday, "")));

        Refusal Ask(string id, string by) => rota.Do(new RotaCommand.AskSwap(
            MessageIds.Of(id), new(by), Tuesday, new("mei"), Tuesday, ""));
    }

    private Core.Rota.Swap Now() => rota.State.FindSwap(Swap)!;

    private Refusal Ask(
        string by, DateOnly day, string with, DateOnly? theirDay, PlannedShift[]? planBo = null)
    {
        if (planBo is not null)
        {
            rota.Plan(Wanted("bo", Monday, 0, planBo), Wanted("bo", day, 0, planBo));
        }

        return rota.Do(new RotaCommand.AskSwap(Swap, new(by), day, new(with), theirDay, "please"));
    }

    private Refusal Answer(string by, bool agrees) => rota.Do(new RotaCommand.AnswerSwap(Swap, new(by), agrees));

    private Refusal Settle(bool approves) => rota.Do(new RotaCommand.SettleSwap(Swap, Lead, approves, ""));
}
