using System.Globalization;
using Routing.Simulation.Faults;
using Routing.Simulation.Worlds;
using Xunit;

namespace Routing.Simulation.Tests;

/// <summary>A whole queue's agents are moved at once with their chats, and the server dies meanwhile.</summary>
public sealed class MassMoveTests
{
    // The disk syncs within some milliseconds: most of these moments are between the two queues.
    [Theory]
    [InlineData(12)]
    [InlineData(60)]
    public void MoveOfAWholeQueue_WhenTheServerDies_LosesNothing(int diesAfterMs)
    {
        var plan = ShopPlan.Rebalanced(TimeSpan.FromMilliseconds(diesAfterMs));
        var world = new World(new(Seed: 7 + diesAfterMs, plan, FaultPlan.None)
        {
            Length = TimeSpan.FromMinutes(4), Rest = TimeSpan.FromMinutes(10),
        });

        world.Run();

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{world.Lead.Moved} agents and {world.Lead.MovedChats} chats moved, {world.BuyerCount} buyers, "
            + $"{world.Streams.EventCount} events"));
        Assert.Null(world.Violation?.Sentence);
        Assert.InRange(world.Lead.Moved, 200, int.MaxValue);
        Assert.InRange(world.Lead.MovedChats, 1_000, int.MaxValue);
    }
}
