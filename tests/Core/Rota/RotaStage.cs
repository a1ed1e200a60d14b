using System.Collections.Immutable;
using Routing.Core.Policies;
using Routing.Core.Rota;
using Routing.Core.Rota.Plan;
using Routing.Testing;
using Xunit;

namespace Routing.Core.Tests.Rota;

/// <summary>
/// A rota with people: lin and mei work in pre-sale from 9 to 18 on weekdays, bo in after-sale from 14 to 23 every day,
/// night in pre-sale from 22 to 6 every day, any at any hour. The shop's clock is that of Shanghai.
/// </summary>
internal sealed class RotaStage
{
    public static readonly AgentRef Lead = new(new("lead1"), "Lead");
    public static readonly DateOnly Monday = new(2026, 11, 23);
    public static readonly ActorId Id = ActorId.Of(Shops.Demo);

    private static readonly ImmutableArray<DayOfWeek> Weekdays =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    private static readonly ImmutableArray<DayOfWeek> EveryDay = [.. Enum.GetValues<DayOfWeek>()];

    public static readonly Roster People = new(
        TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"),
        new[]
        {
            Agent("lin", Shops.PreSale, new WeeklyHours(Weekdays, Hours(9, 18))),
            Agent("mei", Shops.PreSale, new WeeklyHours(Weekdays, Hours(9, 18))),
            Agent("bo", Shops.AfterSale, new WeeklyHours(EveryDay, Hours(14, 23))),
            Agent("night", Shops.PreSale, new WeeklyHours(EveryDay, Hours(22, 30))),
            Agent("any", Shops.PreSale),
        }.ToImmutableSortedDictionary(agent => agent.Id, agent => agent));

    public RotaStage() => Now = At(Monday, 8);

    public ShopPolicy Policy { get; set; } = Shops.Policy with { Roster = People };

    public RotaState State { get; set; } = RotaState.Initial(Id);

    public Instant Now { get; set; }

    public List<RotaEvent> Happened { get; } = [];

    public IReadOnlyList<RotaEvent.DutyTold> Told => [.. Happened.OfType<RotaEvent.DutyTold>()];

    public static DaySpan Hours(double from, double until) => new((int)(from * 60), (int)(until * 60));

    public static PlannedShift Shift(double from, double until, QueueId? queue = null, params DaySpan[] breaks) =>
        new(Hours(from, until), queue, [.. breaks]);

    public static Instant At(DateOnly day, double hour) => People.Moment(day, (int)(hour * 60));

    public static WantedDay Wanted(string agent, DateOnly day, long seen, params PlannedShift[] shifts) =>
        new(new(new(agent), day, DayKind.Planned, [.. shifts], ""), seen);

    public static WantedDay Absent(string agent, DateOnly day, long seen = 0) =>
        new(new(new(agent), day, DayKind.Absent, [], "ill"), seen);

    public static WantedDay Usual(string agent, DateOnly day, long seen) =>
        new(new(new(agent), day, DayKind.Usual, [], ""), seen);

    public Refusal Plan(params WantedDay[] days) => Do(new RotaCommand.PlanDays([.. days], Lead));

    /// <summary>Decides, and decides again: nothing more may happen.</summary>
    public Refusal Do(RotaCommand command)
    {
        var decision = RotaDecider.Decide(State, command, Policy, Now);
        Assert.True(!decision.IsRefused || ReferenceEquals(decision.State, State));
        Assert.Empty(RotaDecider.Decide(decision.State, command, Policy, Now).Events);
        State = decision.State;
        Happened.AddRange(decision.Events);
        return decision.Refused;
    }

    public WorkDay Works(string agent, DateOnly day) =>
        WorkDays.Of(State.Plans, Policy, Policy.Roster.Find(new(agent))!, day);

    public Duty Duty(string agent) => Duties.At(State.Plans, Policy, Policy.Roster.Find(new(agent))!, Now);

    private static RosterAgent Agent(string id, QueueId queue, params WeeklyHours[] hours) =>
        new(new(id), id.ToUpperInvariant(), queue, SkillSet.None, [.. hours]);
}
