using Routing.Simulation.Clockwork;
using Routing.Simulation.Worlds;

namespace Routing.Simulation.Faults;

/// <summary>Lets those faults happen that happen at a moment: crashes, storms, pauses and steps of the clock.</summary>
internal sealed class FaultDirector(World world, IReadOnlySet<int> spared)
{
    private static readonly TimeSpan LongestStep = TimeSpan.FromMinutes(2);

    private readonly int[] numbers = new int[Enum.GetValues<Fault>().Length];

    /// <summary>The number by which a moment's fault is known: the first, second, third … of its kind.</summary>
    public static int MomentOf(Fault fault, int number) => ((int)fault * 1000) + number;

    /// <summary>How many there were.</summary>
    public int Count { get; private set; }

    public void Start()
    {
        Begin(Fault.Crash, Crash);
        Begin(Fault.Storm, Storm);
        Begin(Fault.Pause, Pause);
        Begin(Fault.ClockStep, StepClock);
    }

    private void Begin(Fault fault, Action<Dice> happen)
    {
        var dice = Dice.Of(world.Seed, "moments", (int)fault);
        Next();

        void Next()
        {
            if (world.Faults.Has(fault))
            {
                world.Agenda.After(dice.Pause(TimeSpan.FromHours(1) / world.Faults.Of(fault)), Happen);
            }
        }

        void Happen()
        {
            // Its chance is drawn whether it happens or not, so that sparing one leaves the others as they are.
            var own = Dice.Of(world.Seed, "moment", ((long)fault << 32) + (long)dice.Next() % 1_000_000);
            if (world.Faults.Has(fault) && !spared.Contains(MomentOf(fault, ++numbers[(int)fault])))
            {
                Count++;
                happen(own);
            }

            Next();
        }
    }

    private void Crash(Dice dice)
    {
        if (dice.Chance(0.25))
        {
            world.CrashNow();
            return;
        }

        var point = (CrashPoint)dice.Below(3);
        world.Note("fault", $"the process shall die {point}");
        world.Disk.CrashAt = point;
    }

    private void Storm(Dice dice)
    {
        world.Note("fault", "a storm cuts connections");
        world.CutLines(dice, 0.5 + (dice.Part() / 2));
    }

    private void Pause(Dice dice)
    {
        var span = dice.Seconds(0.5, 15);
        world.Note("fault", $"the process stands still for {span.TotalSeconds:0.0} s");
        world.Host?.Process.HoldUp(span);
    }

    private void StepClock(Dice dice)
    {
        var by = dice.Span(-LongestStep, LongestStep);
        world.Note("fault", $"the wall clock is set by {by.TotalSeconds:0.0} s");
        world.Wall.Step(by);
    }
}
