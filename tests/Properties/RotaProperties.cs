using System.Collections.Immutable;
using Routing.Core;
using Routing.Core.Policies;
using Routing.Core.Rota;
using Routing.Core.Rota.Handover;
using Routing.Core.Rota.Plan;
using Routing.Testing;
using Routing.Testing.Laws;
using Xunit;

namespace Routing.Properties.Tests;

/// <summary>
/// Laws of a rota in whatever state leads, agents and queues bring it: what is decided again changes nothing, a refusal
/// changes nothing, a deadline that has passed is gone, the state is the fold of the events.
/// </summary>
public sealed class RotaProperties
{
    private const int Stories = 400;
    private const int Steps = 60;

    private static readonly AgentRef Lead = new(new("lead1"), "Lead");
    private static readonly DateOnly First = new(2026, 10, 24);

    // The clock is put back in the night to the second day.
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private static readonly ImmutableArray<DayOfWeek> EveryDay = [.. Enum.GetValues<DayOfWeek>()];

    private static readonly ImmutableArray<RosterAgent> People =
    [
        Agent("early", Shops.PreSale, new DaySpan(360, 840)),
        Agent("late", Shops.PreSale, new DaySpan(840, 1320)),
        Agent("night", Shops.AfterSale, new DaySpan(1320, 1800)),
        Agent("any", Shops.PreSale, span: null),
    ];

    private static readonly ImmutableArray<QueueId> Queues = [Shops.PreSale, Shops.AfterSale, Shops.VipLine];

    private static readonly ShopPolicy Policy = Shops.Policy with
    {
        Roster = new(Zone, People.ToImmutableSortedDictionary(agent => agent.Id, agent => agent)),
    };

    [Fact]
    public void Rota_WhateverIsAskedOfIt_KeepsTheLaws()
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var happened = new HashSet<string>();
        for (var story = 0; story < Stories; story++)
        {
            Play(new(seed + story), seed + story, happened);
        }

        Assert.Subset(
            happened, new HashSet<string> { "DaysPlanned", "SwapAsked", "SwapAgreed", "SwapEnded", "DutyTold",
            "HandoverWritten", "HandoverLeft", "HandoverConfirmed" });
    }

    private static void Play(Random random, int seed, HashSet<string> happened)
    {
        var state = RotaState.Initial(ActorId.Of(Shops.Demo));
        var now = LocalClock.Moment(First, 0, Zone);
        for (var step = 0; step < Steps; step++)
        {
            now += TimeSpan.FromMinutes(random.Next(0, 240));
            var command = Command(random, state, now);
            var decision = RotaDecider.Decide(state, command, Policy, now);
            string[] broken =
            [
                .. DecisionLaws.Repeating(command, Policy, now, decision),
                .. DecisionLaws.Refusing(state, command, decision),
                .. Passed(decision.State, now, decision.IsRefused),
            ];
            Assert.True(broken.Length == 0, $"seed {seed}, step {step}: {string.Join("; ", broken)}");
            Assert.True(
                Snapshots.Same(decision.State, decision.Events.Aggregate(state, RotaEvolution.Evolve)),
                $"seed {seed}, step {step}: the state is not the fold of the events of {command}");
            happened.UnionWith(decision.Events.Select(@event => @event.GetType().Name));
            state = decision.State;
        }
    }

    private static IEnumerable<string> Passed(RotaState state, Instant now, bool isRefused) =>
        !isRefused && RotaDeadlines.Next(state) is { } next && next <= now
            ? [$"a deadline at {next} remains at {now}"]
            : [];

    private static RotaCommand Command(Random random, RotaState state, Instant now) => random.Next(13) switch
    {
        0 or 1 => new RotaCommand.PlanDays(
            [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Wanted(random, state)).DistinctBy(KeyOf)], Lead),
        2 or 3 => new RotaCommand.AskSwap(
            Id(random), Somebody(random), Day(random), Somebody(random), random.Next(2) == 0 ? null : Day(random), ""),
        4 => new RotaCommand.AnswerSwap(Id(random), Somebody(random), random.Next(3) > 0),
        5 => new RotaCommand.SettleSwap(Id(random), Lead, random.Next(4) > 0, ""),
        6 => new RotaCommand.WithdrawSwap(Id(random), Somebody(random)),
        7 => new RotaCommand.NotePlace(
            Somebody(random), Queues[random.Next(Queues.Length)], random.Next(3) == 0 ? random.Next(9) : null),
        8 => new RotaCommand.WriteHandover(
            By(random), Queues[0], End(random, now), random.Next(2) == 0 ? "" : "coupons", Notes(random)),
        9 => new RotaCommand.LeaveShift(By(random), Queues[0], End(random, now), now, Left(random, now), 2),
        10 => new RotaCommand.ConfirmHandover(By(random), Queues[0], End(random, now)),
        11 => new RotaCommand.NoteConcern(new(
            Session(random), ConcernKind.Tricky, Queues[0], By(random), now, "hard", DueAt: null)),
        _ => new RotaCommand.Tick(),
    };

    private static AgentRef By(Random random) => new(Somebody(random), "Somebody");

    // Every eight hours a shift ends.
    private static Instant End(Random random, Instant now)
    {
        var shift = (long)TimeSpan.FromHours(8).TotalMilliseconds;
        return new(((now.UnixMs / shift) + random.Next(0, 2)) * shift);
    }

    private static SessionId Session(Random random) => new($"b{random.Next(4)}~1");

    private static ImmutableArray<HandoverNote> Notes(Random random) =>
        random.Next(2) == 0 ? [] : [new(Session(random), $"note {random.Next(2)}")];

    private static ImmutableArray<LeftChat> Left(Random random, Instant now) =>
        random.Next(3) == 0 ? [] : [new(Session(random), "Buyer", random.Next(2) == 0 ? null : now, true)];

    private static (AgentId Agent, DateOnly Day) KeyOf(WantedDay wanted) => (wanted.Day.Agent, wanted.Day.Day);

    private static WantedDay Wanted(Random random, RotaState state)
    {
        var (agent, day, kind) = (Somebody(random), Day(random), (DayKind)random.Next(3));
        var seen = random.Next(5) == 0 ? 0 : state.Plans.On(agent, day)?.Version ?? 0;
        return new(new(agent, day, kind, kind == DayKind.Planned ? Shifts(random) : [], ""), seen);
    }

    private static ImmutableArray<PlannedShift> Shifts(Random random)
    {
        var from = random.Next(0, 22) * 60;
        var until = from + (random.Next(2, 10) * 60);
        var second = new PlannedShift(new(until, until + 120), Queues[random.Next(Queues.Length)], []);
        var first = new PlannedShift(
            new(from, until), random.Next(2) == 0 ? null : Queues[random.Next(Queues.Length)],
            [new(from + 30, from + 60)]);
        return random.Next(3) == 0 && until < DaySpan.Day ? [first, second] : [first];
    }

    private static AgentId Somebody(Random random) => People[random.Next(People.Length)].Id;

    private static DateOnly Day(Random random) => First.AddDays(random.Next(0, 6));

    private static ClientMessageId Id(Random random) => MessageIds.Of($"swap {random.Next(4)}");

    private static RosterAgent Agent(string id, QueueId queue, DaySpan? span) => new(
        new(id), id, queue, SkillSet.None, span is { } hours ? [new WeeklyHours(EveryDay, hours)] : []);
}
