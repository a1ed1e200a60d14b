using Routing.Simulation.Clients;
using Routing.Simulation.Clockwork;

namespace Routing.Simulation.Worlds;

/// <summary>Lets buyers come, by the shop's rate and the rush of the moment.</summary>
internal sealed class Arrivals(World world, IReadOnlySet<int> absent)
{
    private readonly Dice dice = Dice.Of(world.Seed, "arrivals");
    private int count;

    public void Start() => Next();

    private void Next()
    {
        var perHour = world.Plan.BuyersPerHour * world.Plan.Rush(world.Agenda.Now);
        world.Agenda.After(dice.Pause(TimeSpan.FromHours(1) / perHour), Come);
    }

    private void Come()
    {
        if (!world.IsRunning)
        {
            return;
        }

        var number = ++count;
        var queue = dice.Below(world.Plan.Queues);
        if (!absent.Contains(number))
        {
            world.Add(new BuyerClient(world, number, queue));
        }

        Next();
    }
}
