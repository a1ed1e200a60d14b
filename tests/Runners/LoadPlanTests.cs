using Routing.LoadTest.NBomber;
using Routing.LoadTest.Scenarios.Sale.Shapes;
using Xunit;

namespace Routing.Runners.Tests;

/// <summary>Shapes as load simulations.</summary>
public sealed class LoadPlanTests
{
    public static TheoryData<IShape, double> Shapes => new()
    {
        { new Level(5), 60 },
        { new Level(5.3), 61.5 },
        { new Level(0.3), 1500 },
        { new Level(3000), 2 },
        { new Level(0), 10 },
        { new Spike(2, 10, 300, 1, 1200), 1500 },
        { new Surge(50, 10, 45, 60), 180 },
        { new Curve([0, 0, 40, 100, 60, 10], 1440, 20), 1440 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Plan_OfAShape_InjectsWhatIsToBeExpected(IShape shape, double seconds)
    {
        var expected = Enumerable.Range(0, (int)(seconds * 100)).Sum(i => shape.At((i + 0.5) / 100)) / 100;

        var plan = new LoadPlan(shape, seconds);

        Assert.InRange(plan.Count, (0.99 * expected) - 1, (1.01 * expected) + 1);
        Assert.Equal(seconds, plan.Pieces.Sum(piece => piece.Length), 6);
        Assert.InRange(plan.Pieces.Count, 1, 150);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Pieces_OfAPlan_AreWhatSimulationsMayBe(IShape shape, double seconds)
    {
        var plan = new LoadPlan(shape, seconds);

        Assert.All(plan.Pieces, piece =>
        {
            Assert.True(piece.Length >= 1 && piece.Interval <= piece.Length && piece.Copies >= 0);
            Assert.Equal(Math.Round(piece.Length / piece.Interval), piece.Length / piece.Interval, 6);
        });
    }

    [Fact]
    public void Pieces_OfAnEvenShape_AreOneInjectionPerSecond() =>
        Assert.Equal([new LoadPiece(0, 180, 1, 40)], new LoadPlan(new Level(40), 180).Pieces);

    [Fact]
    public void Pieces_OfASurge_ChangeTogetherWithIt()
    {
        var pieces = new LoadPlan(new Surge(20, 3, 5, 10), 30).Pieces;

        Assert.Equal([(0, 20), (5, 60), (15, 20)], pieces.Select(piece => ((int)piece.From, piece.Copies)));
    }

    [Fact]
    public void DueBy_ThePlaceOfACopy_IsTheEndOfItsInterval()
    {
        var plan = new LoadPlan(new Surge(2, 2, 5, 5), 10);

        Assert.Equal([1, 1, 2], [plan.DueBy(0), plan.DueBy(1), plan.DueBy(2)]);
        Assert.Equal(6, plan.DueBy(10));
        Assert.Equal(10, plan.DueBy(plan.Count - 1));
        Assert.Equal(double.PositiveInfinity, plan.DueBy(plan.Count));
    }
}
