using System.Diagnostics;
using Routing.Simulation.Faults;
using Routing.Simulation.Worlds;

namespace Routing.Simulation.Running;

/// <summary>
/// Cuts a failing run down: fewer faults, fewer buyers, fewer agents, a shorter time. A smaller run is kept when it
/// still fails, in whatever way.
/// </summary>
internal sealed class Shrinker(TimeSpan longest)
{
    private readonly Stopwatch watch = Stopwatch.StartNew();

    /// <summary>How many runs were tried.</summary>
    public int Tried { get; private set; }

    public RunSettings Shrink(RunSettings failing)
    {
        var best = failing;
        bool gotSmaller;
        do
        {
            gotSmaller = false;
            foreach (var smaller in Smaller(best))
            {
                if (watch.Elapsed > longest)
                {
                    return best;
                }

                Tried++;
                if (Fails(smaller))
                {
                    (best, gotSmaller) = (smaller, true);
                    break;
                }
            }
        }
        while (gotSmaller);
        return best;
    }

    public static bool Fails(RunSettings settings)
    {
        var world = new World(settings);
        world.Run();
        return world.Violation is not null;
    }

    private static IEnumerable<RunSettings> Smaller(RunSettings settings) =>
        FewerFaults(settings).Concat(Shorter(settings)).Concat(FewerPeople(settings)).Concat(FewerBuyers(settings))
            .Concat(FewerMoments(settings));

    private static IEnumerable<RunSettings> FewerFaults(RunSettings settings) =>
        settings.Faults.Rates.Keys.Select(fault => settings with { Faults = settings.Faults.Without(fault) });

    private static IEnumerable<RunSettings> Shorter(RunSettings settings)
    {
        foreach (var part in new[] { 0.5, 0.8, 0.95 })
        {
            if (settings.Length * part > TimeSpan.FromMinutes(1))
            {
                yield return settings with { Length = settings.Length * part };
            }
        }
    }

    private static IEnumerable<RunSettings> FewerPeople(RunSettings settings)
    {
        var plan = settings.Plan;
        if (plan.Queues > 1)
        {
            yield return settings with { Plan = plan with { Queues = plan.Queues - 1 } };
        }

        if (plan.Agents > 1)
        {
            yield return settings with { Plan = plan with { Agents = plan.Agents - 1 } };
        }

        if (plan.CareRate > 0)
        {
            yield return settings with { Plan = plan with { CareRate = 0 } };
        }

        if (plan.UntilLeadActs < TimeSpan.FromHours(1))
        {
            yield return settings with { Plan = plan with { UntilLeadActs = TimeSpan.FromDays(1) } };
        }
    }

    // First halves of those who come, then quarters, down to single ones.
    private static IEnumerable<RunSettings> FewerBuyers(RunSettings settings)
    {
        var most = (int)(settings.Plan.BuyersPerHour * settings.Length.TotalHours * 1.5) + 10;
        var there = Enumerable.Range(1, most).Where(number => !settings.Absent.Contains(number)).ToList();
        for (var size = there.Count / 2; size >= 1; size /= 2)
        {
            for (var from = 0; from < there.Count; from += size)
            {
                var absent = settings.Absent.Concat(there.Skip(from).Take(size)).ToHashSet();
                yield return settings with { Absent = absent };
            }
        }
    }

    private static IEnumerable<RunSettings> FewerMoments(RunSettings settings) =>
        from fault in new[] { Fault.Crash, Fault.Storm, Fault.ClockStep, Fault.Pause }
        where settings.Faults.Has(fault)
        from number in Enumerable.Range(1, 8)
        let moment = FaultDirector.MomentOf(fault, number)
        where !settings.Spared.Contains(moment)
        select settings with { Spared = settings.Spared.Append(moment).ToHashSet() };
}
