using Routing.Testing;
using Xunit;

namespace Routing.Core.Tests;

public sealed class SeatTests
{
    [Theory]
    [InlineData("HQ/1/1/4", "HQ/1/1/4", Nearness.SameRow, 0)]
    [InlineData("HQ/1/1/4", "HQ/1/1/7", Nearness.SameRow, 3)]
    [InlineData("HQ/1/1/7", "HQ/1/1/4", Nearness.SameRow, 3)]
    [InlineData("HQ/1/1/4", "HQ/1/2/4", Nearness.SameFloor, 0)]
    [InlineData("HQ/1/1/4", "HQ/2/1/4", Nearness.SameSite, 0)]
    [InlineData("HQ/1/1/4", "Branch/1/1/4", Nearness.Anywhere, 0)]
    public void Distance_BetweenSeats_IsTheSmallestSharedPart(string a, string b, Nearness kind, int desks) =>
        Assert.Equal(new Distance(kind, desks), Distance.Between(Seats.Parse(a), Seats.Parse(b)));

    [Fact]
    public void Distances_Sorted_AreFromNearToFar()
    {
        Distance[] farFirst =
        [
            new(Nearness.Anywhere, 0), new(Nearness.SameSite, 0), new(Nearness.SameFloor, 0),
            new(Nearness.SameRow, 2), new(Nearness.SameRow, 1),
        ];

        Assert.Equal(farFirst.Reverse(), farFirst.Order());
    }

    [Fact]
    public void Seats_Sorted_GoBySiteFloorRowDesk()
    {
        string[] sorted = ["A/1/1/1", "A/1/1/2", "A/1/1/10", "A/1/2/1", "A/2/1/1", "B/1/1/1"];

        Assert.Equal(sorted, sorted.Reverse().Select(Seats.Parse).Order().Select(seat => seat.ToString()));
    }

    [Fact]
    public void Seat_ComparedWithNone_ComesAfter() => Assert.True(Seats.Parse("A/1/1/1").CompareTo(null) > 0);
}
