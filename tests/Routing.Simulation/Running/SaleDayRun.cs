using System.Diagnostics;
using System.Globalization;
using Routing.Simulation.Faults;
using Routing.Simulation.Worlds;

namespace Routing.Simulation.Running;

/// <summary>A sale's day without faults or checks, as fast as one core can.</summary>
internal static class SaleDayRun
{
    public static bool Tell(long seed, int sessions, TimeSpan length)
    {
        var settings = new RunSettings(seed, ShopPlan.SaleDay(sessions), FaultPlan.None)
        {
            Length = length, IsChecked = false,
        };
        var watch = Stopwatch.StartNew();
        var processor = Environment.CpuUsage.TotalTime;
        var world = new World(settings);
        world.RunDay();
        var (elapsed, used) = (watch.Elapsed, Environment.CpuUsage.TotalTime - processor);
        var speed = string.Create(
            CultureInfo.InvariantCulture,
            $"{elapsed.TotalSeconds:0.0} s, processor {used.TotalSeconds:0.0} s, {length / elapsed:0} x real time");
        Console.WriteLine($"{length.TotalHours:0} h of a sale's day: {world.BuyerCount} sessions, "
            + $"{world.Ledger.Count} messages, {world.Streams.EventCount} events, {world.Agenda.Count} happenings; "
            + $"{speed}; journal {world.Streams.Fingerprint}; {world.Violation?.Sentence ?? "all held"}");
        return world.Violation is null;
    }
}
