using System.Globalization;
using Routing.Core;
using Routing.Core.AgentQueue;

namespace Routing.LoadTest.Scenarios.Decide;

/// <summary>
/// The same choice by looking at every agent: one pass over an array, skills as bits, the ranking compared in whole
/// numbers. What choosing is measured against.
/// </summary>
public sealed class LinearScan : IDecideTask
{
    private readonly (ulong Skills, ulong More, AgentState Agent)[] _agents;
    private readonly (ulong Skills, ulong More)[] _needs;
    private int _next;

    /// <summary>Prepares the scan, and makes sure that it finds what the queue finds.</summary>
    /// <exception cref="InvalidOperationException">It does not.</exception>
    public LinearScan(Crowd crowd)
    {
        var bits = crowd.Agents.SelectMany(agent => agent.Profile.Skills.Skills).Distinct()
            .Select((skill, bit) => (skill, bit)).ToDictionary(pair => pair.skill, pair => pair.bit);
        _agents =
        [
            .. from agent in crowd.Agents
               let held = Bits(agent.Profile.Skills, bits)
               select (held.Skills, held.More, agent),
        ];
        _needs = [.. crowd.Needs.Select(need => Bits(need, bits))];
        Name = string.Create(CultureInfo.InvariantCulture, $"a linear scan of {_agents.Length} agents");
        for (var i = 0; i < _needs.Length; i++)
        {
            var (first, second, count) = Scan(_needs[i]);
            var choice = crowd.State.Free.Choose(crowd.Needs[i]);
            if ((choice?.First.Id, choice?.RunnerUp?.Id, choice?.Candidates ?? 0) != (first?.Id, second?.Id, count))
            {
                throw new InvalidOperationException($"The scan and the queue disagree about {crowd.Needs[i]}.");
            }
        }
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Sums what was chosen, so that nothing can be left out.</summary>
    public long Sum { get; private set; }

    /// <inheritdoc/>
    public void Run(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Sum += Scan(_needs[_next]).Count;
            _next = (_next + 1) % _needs.Length;
        }
    }

    private (AgentState? First, AgentState? Second, int Count) Scan((ulong Skills, ulong More) need)
    {
        AgentState? first = null;
        AgentState? second = null;
        var count = 0;
        foreach (ref readonly var one in _agents.AsSpan())
        {
            if ((one.Skills & need.Skills) != need.Skills || (one.More & need.More) != need.More || !one.Agent.IsFree)
            {
                continue;
            }

            count++;
            if (first is null || IsBefore(one.Agent, first))
            {
                (first, second) = (one.Agent, first);
            }
            else if (second is null || IsBefore(one.Agent, second))
            {
                second = one.Agent;
            }
        }

        return (first, second, count);
    }

    private static bool IsBefore(AgentState a, AgentState b)
    {
        var load = (a.Load * b.Profile.Slots).CompareTo(b.Load * a.Profile.Slots);
        var idle = load != 0 ? load : a.BusyAt.CompareTo(b.BusyAt);
        return (idle != 0 ? idle : a.Profile.Seat.CompareTo(b.Profile.Seat)) < 0;
    }

    private static (ulong Skills, ulong More) Bits(SkillSet skills, Dictionary<string, int> bits)
    {
        var all = skills.Skills.Aggregate(UInt128.Zero, (sum, skill) =>
            sum | (UInt128.One << bits.GetValueOrDefault(skill, 127)));
        return ((ulong)all, (ulong)(all >> 64));
    }
}
