using System.Collections.Immutable;
using System.Globalization;
using Routing.Core;
using Routing.Core.AgentQueue;

namespace Routing.LoadTest.Scenarios.Decide;

/// <summary>
/// A queue of many agents: 8 slots, 8 of 64 skills and every third with that for the highest tier, twenty to a row,
/// twenty rows to a floor, five floors to a site, with loads by chance. The same on every run.
/// </summary>
public sealed class Crowd
{
    private const int Slots = 8;
    private const int SkillCount = 64;
    private const int SkillsEach = 8;

    /// <summary>Makes the queue; so many in a hundred have a free slot.</summary>
    public Crowd(int agents, int freePercent = 100)
    {
        var random = new Random(agents);
        var actor = ActorId.Of(new ShopId("load"), new QueueId("crowd"));
        var all = Enumerable.Range(0, agents).Select(i => Agent(i, random, freePercent)).ToImmutableArray();
        Agents = all;
        State = (QueueSnapshot.Of(QueueState.Initial(actor)) with { Agents = all }).Restore(actor);
        Needs =
        [
            .. Enumerable.Range(0, SkillCount * 2).Select(i =>
                i % 4 == 3 ? SkillSet.Of(Skill(i / 2), "vip") : SkillSet.Of(Skill(i / 2))),
        ];

        // Each need is learned once, when it is first asked for; that is no part of what is timed.
        foreach (var need in Needs)
        {
            State.Free.HaveAnyFor(need);
        }
    }

    /// <summary>The agents, in the order they were made.</summary>
    public ImmutableArray<AgentState> Agents { get; }

    /// <summary>The queue.</summary>
    public QueueState State { get; }

    /// <summary>What sessions need: one skill each, every fourth for the highest tier.</summary>
    public ImmutableArray<SkillSet> Needs { get; }

    private static AgentState Agent(int i, Random random, int freePercent)
    {
        var id = new AgentId(string.Create(CultureInfo.InvariantCulture, $"agent-{i}"));
        var seat = new Seat(
            string.Create(CultureInfo.InvariantCulture, $"site-{i / 2000}"),
            1 + (i / 400 % 5),
            1 + (i / 20 % 20),
            1 + (i % 20));
        var skills = Enumerable.Range(0, SkillsEach).Select(_ => Skill(random.Next(SkillCount)));
        var profile = new AgentProfile(
            id, id.Value, seat, SkillSet.Of(i % 3 == 0 ? skills.Append("vip") : skills), Slots, Shift: null);
        var isFree = random.Next(100) < freePercent;
        return new AgentState(profile)
        {
            OnShift = true,
            MaxChats = 3 * Slots,
            Load = isFree ? random.Next(Slots) * ChatState.LiveCost : Slots * ChatState.LiveCost,
            BusyAt = new Instant(1_700_000_000_000 + random.Next(600_000)),
        };
    }

    private static string Skill(int i) => string.Create(CultureInfo.InvariantCulture, $"skill-{i:00}");
}
