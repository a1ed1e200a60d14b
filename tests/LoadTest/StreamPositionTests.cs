using Routing.LoadTest.Actors;
using Routing.LoadTest.Actors.Protocol;
using Xunit;

namespace Routing.LoadTest.Tests;

public sealed class StreamPositionTests
{
    private readonly StreamPosition _position = new();

    [Fact]
    public void Admit_AfterASnapshot_TakesTheNextUpdateOnce()
    {
        Assert.Equal(Admission.Next, Admit("""{"kind":"snapshot","stream":"s","number":7}"""));
        Assert.Equal(Admission.Next, Admit("""{"kind":"update","stream":"s","after":7,"number":9}"""));
        Assert.Equal(Admission.Old, Admit("""{"kind":"update","stream":"s","after":7,"number":9}"""));
        Assert.Equal((9, 0, 1), (_position.Number, _position.Gaps, _position.Doubles));
    }

    [Fact]
    public void Admit_WhenSomethingIsMissing_StaysAndSaysSo()
    {
        Admit("""{"kind":"snapshot","stream":"s","number":7}""");

        Assert.Equal(Admission.Gap, Admit("""{"kind":"update","stream":"s","after":8,"number":9}"""));
        Assert.Equal((7, 1), (_position.Number, _position.Gaps));
        Assert.Equal(Admission.Next, Admit("""{"kind":"update","stream":"s","after":7,"number":8}"""));
    }

    [Fact]
    public void Positions_OfSeveralStreams_AreApart()
    {
        var positions = new StreamPositions();
        positions.Of("session/a~1"u8).Admit(First("""{"kind":"snapshot","number":3}"""));
        positions.Of("session/b~1"u8).Admit(First("""{"kind":"snapshot","number":8}"""));
        positions.Forget("session/c~1"u8);

        Assert.Equal([("session/a~1", 3L), ("session/b~1", 8L)], positions.All());
        positions.Forget("session/a~1"u8);
        Assert.False(positions.Knows("session/a~1"u8));
        Assert.Equal(0, positions.Of("session/a~1"u8).Number);
    }

    private Admission Admit(string json) => _position.Admit(First(json));

    private static DeliveredItem First(string json)
    {
        var items = new DeliverReader(System.Text.Encoding.UTF8.GetBytes($"[[{json}]]"));
        Assert.True(items.MoveNext());
        return items.Current;
    }
}
