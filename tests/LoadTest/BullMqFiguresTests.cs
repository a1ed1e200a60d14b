using Routing.LoadTest.BullMq;
using Routing.LoadTest.Runner;
using Xunit;

namespace Routing.LoadTest.Tests;

public sealed class BullMqFiguresTests
{
    [Fact]
    public void Figures_OfOneLineOfJson_AreRead()
    {
        const string Printed = """
            {"perSecond":1270.8,"p50Ms":1565,"p99Ms":3467,"added":5813,"processed":5812,"doubled":1}

            """;

        Assert.Equal(new BullMqFigures(1270.8, 1565, 3467, 5813, 5812, 1), BullMqFigures.Read(Printed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("Error: connect ECONNREFUSED")]
    [InlineData("""{"perSecond":1270.8}""")]
    public void Figures_OfSomethingElse_AreRefusedWithIt(string printed)
    {
        var refused = Assert.Throws<CannotRunException>(() => BullMqFigures.Read(printed));

        Assert.Contains(printed, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tool_ThatIsNotThere_IsNamed()
    {
        var refused = await Assert.ThrowsAsync<CannotRunException>(() => Tool.RunAsync(
            "no-such-program", [], Path.GetTempPath(), TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken));

        Assert.Contains("no-such-program", refused.Message, StringComparison.Ordinal);
    }
}
