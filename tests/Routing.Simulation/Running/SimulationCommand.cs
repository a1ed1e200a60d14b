using System.CommandLine;
using System.Diagnostics;
using Routing.Simulation.Worlds;

namespace Routing.Simulation.Running;

internal static class SimulationCommand
{
    public static int Invoke(string[] arguments)
    {
        var seed = new Option<long>("--seed") { DefaultValueFactory = _ => 1 };
        var count = new Option<int>("--seeds") { DefaultValueFactory = _ => 1 };
        var root = new RootCommand("sim") { seed, count };
        root.SetAction(line =>
        {
            var watch = Stopwatch.StartNew();
            for (var s = line.GetValue(seed); s < line.GetValue(seed) + line.GetValue(count); s++)
            {
                var world = new World(RunSettings.Small(s) with { KeepsHistory = Environment.GetEnvironmentVariable("STORY") is not null });
                world.Run();
                Console.WriteLine($"{s}: {world.BuyerCount} buyers {world.Ledger.Promises.Count} promises "
                    + $"{world.Streams.EventCount} events {world.Agenda.Count} steps {watch.Elapsed.TotalSeconds:0.0}s");
                if (world.Violation is { } v)
                {
                    Console.WriteLine($"seed {s} faults {world.Faults} {v.At}: {v.Sentence}");
                    if (line.GetValue(count) == 1)
                    {
                        Console.WriteLine(string.Join('\n', world.History.Last(40000).Where(l => Environment.GetEnvironmentVariable("STORY") is not { } f || f.Split(',').Any(l.Contains))));
                    }
                }
            }

            Console.WriteLine($"{watch.Elapsed.TotalSeconds:0.0}s");
        });
        return root.Parse(arguments).Invoke();
    }
}
