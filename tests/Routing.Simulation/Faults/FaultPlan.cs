using System.Collections.Immutable;
using System.Globalization;
using Routing.Simulation.Clockwork;

namespace Routing.Simulation.Faults;

/// <summary>Which faults a run has, at which rates; at the end of a run they stop.</summary>
internal sealed class FaultPlan(ImmutableSortedDictionary<Fault, double> rates)
{
    private readonly double[] now = [.. Enum.GetValues<Fault>().Select(fault => rates.GetValueOrDefault(fault))];

    public static FaultPlan None => new(ImmutableSortedDictionary<Fault, double>.Empty);

    public ImmutableSortedDictionary<Fault, double> Rates => rates;

    /// <summary>Each seed has some of the faults, at rates of its own: together they would hide one another.</summary>
    public static FaultPlan Of(long seed)
    {
        var dice = Dice.Of(seed, "faults");
        var chosen = ImmutableSortedDictionary.CreateBuilder<Fault, double>();
        foreach (var kind in FaultKind.All)
        {
            var (isChosen, scale) = (dice.Chance(0.45), Math.Pow(2, (dice.Part() * 4) - 2));
            if (isChosen)
            {
                chosen[kind.Fault] = kind.Fault == Fault.LostWrites ? 1 : Math.Min(0.5, kind.Usual) == kind.Usual
                    ? Math.Min(0.5, kind.Usual * scale)
                    : kind.Usual * scale;
            }
        }

        return new(chosen.ToImmutable());
    }

    public double Of(Fault fault) => now[(int)fault];

    public bool Has(Fault fault) => Of(fault) > 0;

    public FaultPlan With(Fault fault, double rate) => new(rates.SetItem(fault, rate));

    public FaultPlan Without(Fault fault) => new(rates.Remove(fault));

    public void Stop() => Array.Clear(now);

    public override string ToString() => rates.IsEmpty
        ? "none"
        : string.Join(' ', rates.Select(rate => string.Create(
            CultureInfo.InvariantCulture, $"{FaultKind.Of(rate.Key).Name}={rate.Value:0.######}")));
}
