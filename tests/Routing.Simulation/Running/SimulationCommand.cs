using System.CommandLine;
using System.Globalization;
using Routing.Simulation.Faults;
using Routing.Simulation.Worlds;

namespace Routing.Simulation.Running;

/// <summary>The command line.</summary>
internal static class SimulationCommand
{
    private const int Broken = 1;

    private static readonly Option<long?> Seed = new("--seed") { Description = "Run this seed and tell its history." };
    private static readonly Option<int> Seeds = new("--seeds")
    {
        Description = "Run so many seeds; tell the broken ones.",
    };

    private static readonly Option<long> From = new("--from")
    {
        Description = "The first of them.", DefaultValueFactory = _ => 1,
    };

    private static readonly Option<double> Minutes = new("--minutes")
    {
        Description = "Stop searching after so many minutes of real time.", DefaultValueFactory = _ => 60,
    };

    private static readonly Option<double> Hours = new("--hours")
    {
        Description = "How long buyers come, in hours of virtual time.", DefaultValueFactory = _ => 0.5,
    };

    private static readonly Option<string[]> Faults = new("--fault")
    {
        Description = $"A fault and its rate, X=rate. {Known()}", AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string[]> NoFaults = new("--no-fault")
    {
        Description = "A fault that shall not happen; all for none at all.", AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string?> Story = new("--story")
    {
        Description = "Of a broken seed tell every moment with one of these words (b7,queue0), and do not cut it down.",
    };

    private static readonly Option<bool> SaleDay = new("--sale-day")
    {
        Description = "Measure the speed of a sale's day, without faults and checks.",
    };

    private static readonly Option<int> Sessions = new("--sessions")
    {
        Description = "How many sessions that day has.", DefaultValueFactory = _ => 1_000_000,
    };

    private static readonly Option<bool> Variants = new("--variants")
    {
        Description = "Ask 200 seeds to find each of the servers that are broken on purpose.",
    };

    private static readonly Option<string?> Variant = new("--variant") { Description = "The same for one of them." };

    public static int Invoke(string[] arguments)
    {
        var root = new RootCommand("The whole server in one thread and in virtual time, with faults, from one seed.")
        {
            Seed, Seeds, From, Minutes, Hours, Faults, NoFaults, Story, SaleDay, Sessions, Variants, Variant,
        };
        root.SetAction(line => Run(line) ? 0 : Broken);
        return root.Parse(arguments).Invoke();
    }

    private static bool Run(ParseResult line)
    {
        if (line.GetValue(SaleDay))
        {
            var day = TimeSpan.FromHours(line.GetResult(Hours) is { Implicit: false } ? line.GetValue(Hours) : 24);
            return SaleDayRun.Tell(line.GetValue(Seed) ?? 1, line.GetValue(Sessions), day);
        }

        if (line.GetValue(Variants) || line.GetValue(Variant) is not null)
        {
            return VariantSearch.Tell(line.GetValue(Variant), seeds: 200);
        }

        return line.GetValue(Seeds) > 0
            ? Search(line)
            : SeedRun.Tell(SettingsOf(line, line.GetValue(Seed) ?? 1), shrinks: true, line.GetValue(Story));
    }

    private static bool Search(ParseResult line)
    {
        var failed = SeedSearch.Run(
            line.GetValue(From),
            line.GetValue(Seeds),
            TimeSpan.FromMinutes(line.GetValue(Minutes)),
            seed => SettingsOf(line, seed),
            Console.WriteLine);
        return failed.Count == 0;
    }

    private static RunSettings SettingsOf(ParseResult line, long seed)
    {
        var faults = FaultPlan.Of(seed);
        foreach (var name in line.GetValue(NoFaults) ?? [])
        {
            faults = name == "all" ? FaultPlan.None : faults.Without(KindOf(name).Fault);
        }

        foreach (var asked in line.GetValue(Faults) ?? [])
        {
            var parts = asked.Split('=');
            var kind = KindOf(parts[0]);
            var rate = parts.Length == 1 ? kind.Usual : double.Parse(parts[1], CultureInfo.InvariantCulture);
            faults = faults.With(kind.Fault, rate);
        }

        return RunSettings.Small(seed) with { Faults = faults, Length = TimeSpan.FromHours(line.GetValue(Hours)) };
    }

    private static FaultKind KindOf(string name) =>
        FaultKind.Named(name) ?? throw new ArgumentException($"there is no fault {name}. {Known()}");

    private static string Known() => string.Join("; ", FaultKind.All.Select(kind => string.Create(
        CultureInfo.InvariantCulture, $"{kind.Name} [{kind.Usual} {kind.Unit}]: {kind.Meaning}")));
}
