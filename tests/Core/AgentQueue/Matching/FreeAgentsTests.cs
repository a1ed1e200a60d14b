using System.Collections.Immutable;
using Routing.Core.AgentQueue;
using Routing.Core.AgentQueue.Matching;
using Routing.Core.Policies;
using Routing.Testing;
using Routing.Testing.Laws;
using Xunit;

namespace Routing.Core.Tests.AgentQueue.Matching;

/// <summary>
/// The index of free agents beside plain sorting: a random walk changes agents of any version, and asks any version,
/// so that whatever is kept must be what sorting everything finds.
/// </summary>
public sealed class FreeAgentsTests
{
    private const int Steps = 400;
    private const int Kept = 8;

    private static readonly string[] Skills = ["", "a", "b", "a,b", "b,c", "a,b,c,d"];
    private static readonly SkillSet[] Needs = [.. new[] { "", "a", "b", "a,c", "d", "x" }.Select(SkillSet.Parse)];

    public static TheoryData<Ranking, int, int> Walks() =>
    [
        .. from ranking in Enum.GetValues<Ranking>()
           from size in new[] { 3, 12, 70 }
           select new TheoryDataRow<Ranking, int, int>(ranking, size, (size * 10) + (int)ranking),
    ];

    [Theory]
    [MemberData(nameof(Walks))]
    public void Index_InAnyVersion_AnswersWhatSortingEverythingFinds(Ranking ranking, int size, int seed)
    {
        var random = new Random(seed);
        var versions = new List<Version> { new(new(ranking), ImmutableSortedDictionary<AgentId, AgentState>.Empty) };
        for (var step = 0; step < Steps; step++)
        {
            var next = Changed(versions[^(1 + (random.Next(4) / 3 * random.Next(versions.Count)))], random, size);
            versions.Add(next);
            AssertPlain(ranking, next, random);
            AssertPlain(ranking, versions[random.Next(versions.Count)], random);
            if (versions.Count > Kept)
            {
                versions.RemoveAt(random.Next(Kept));
            }
        }
    }

    [Fact]
    public void Index_BuiltFromTheAgents_IsTheOneThatWasKept()
    {
        var random = new Random(7);
        var version = new Version(
            new(Ranking.LongestIdle), ImmutableSortedDictionary<AgentId, AgentState>.Empty);
        for (var step = 0; step < Steps; step++)
        {
            version = Changed(version, random, 30);
        }

        Assert.Equal(new FreeAgents(Ranking.LongestIdle, version.Agents.Values).Keys, version.Free.Keys);
    }

    [Fact]
    public void Need_BeyondTheMost_IsAnsweredAllTheSame()
    {
        var agents = Enumerable.Range(0, 40).Select(i => new AgentState(
            Agents.Named($"agent{i}", seat: $"HQ/{i % 3}/{i % 5}/{i}", skills: $"s{i % 10},t{i % 4}"))
        {
            OnShift = true, MaxChats = 9, Load = i % 3 * 100,
        }).ToList();
        var free = new FreeAgents(Ranking.LeastLoaded, agents);
        for (var i = 0; i < 300; i++)
        {
            Assert.Null(free.Choose(SkillSet.Of($"unknown{i}")));
        }

        foreach (var need in new[] { SkillSet.Of("s3"), SkillSet.Of("s3", "t3"), SkillSet.Of("s3", "t2") })
        {
            Assert.Equal(PlainChoice.First(Ranking.LeastLoaded, agents, need), free.Choose(need));
            Assert.Equal(PlainChoice.Serving(agents, need).Slots, free.ServingSlots(need));
            Assert.Equal(PlainChoice.First(Ranking.LeastLoaded, agents, need) is not null, free.HaveAnyFor(need));
            Assert.All(agents, away => Assert.Equal(
                PlainChoice.Nearest(Ranking.LeastLoaded, agents, away, need), free.Nearest(away, need)));
        }
    }

    [Fact]
    public void With_WhatTheIndexDoesNotTell_IsTheSameVersion()
    {
        var lin = new AgentState(Agents.Named("lin")) { OnShift = true, MaxChats = 9 };
        var free = new FreeAgents(Ranking.LeastLoaded, lin);

        Assert.Same(free, free.With(lin, lin with { DeskNumber = 5, Connections = [new("A", "1")] }));
        Assert.NotSame(free, free.With(lin, lin with { Load = 100 }));
    }

    private static Version Changed(Version version, Random random, int size)
    {
        var id = new AgentId($"agent{random.Next(size)}");
        var before = version.Agents.GetValueOrDefault(id);
        if (before is not null && random.Next(20) == 0)
        {
            return new(version.Free.Without(before), version.Agents.Remove(id));
        }

        var profile = before is null || random.Next(5) == 0 ? Profile(id, random) : before.Profile;
        var after = new AgentState(profile)
        {
            Presence = random.Next(6) == 0 ? Presence.Away : Presence.Online,
            OnShift = random.Next(10) > 0,
            MaxChats = 9,
            Load = random.Next(profile.Slots + 1) * 100,
            BusyAt = new(random.Next(5)),
            LastAssignment = random.Next(5),
            Pass = random.Next(5),
        };
        return new(version.Free.With(before, after), version.Agents.SetItem(id, after));
    }

    private static AgentProfile Profile(AgentId id, Random random) => Agents.Named(
        id.Value,
        slots: 1 + random.Next(4),
        seat: $"{(random.Next(4) == 0 ? "Branch" : "HQ")}/{random.Next(3)}/{random.Next(3)}/{random.Next(8)}",
        skills: Skills[random.Next(Skills.Length)]);

    private static void AssertPlain(Ranking ranking, Version version, Random random)
    {
        var (free, agents) = (version.Free, version.Agents.Values.ToList());
        Assert.Equal(agents.Count(agent => agent.IsFree), free.Count);
        foreach (var need in Needs)
        {
            Assert.Equal(PlainChoice.First(ranking, agents, need), free.Choose(need));
            Assert.Equal(PlainChoice.Serving(agents, need).Agents, free.ServingAgents(need));
            Assert.Equal(PlainChoice.Serving(agents, need).Slots, free.ServingSlots(need));
            if (agents.Count > 0)
            {
                var away = agents[random.Next(agents.Count)];
                Assert.Equal(PlainChoice.Nearest(ranking, agents, away, need), free.Nearest(away, need));
            }
        }
    }

    private sealed record Version(FreeAgents Free, ImmutableSortedDictionary<AgentId, AgentState> Agents);
}
