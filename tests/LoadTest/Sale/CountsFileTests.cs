using Routing.LoadTest.Runner;
using Routing.LoadTest.Scenarios.Sale.Shapes;
using Xunit;

namespace Routing.LoadTest.Tests.Sale;

public sealed class CountsFileTests
{
    [Fact]
    public void Parse_WithAHeaderAndADay_TakesThatDaysCounts()
    {
        string[] lines = ["start,calls", "2026-11-10T23:55,7", "2026-11-11T00:00,100", "", "2026-11-11T00:05,80.5"];

        Assert.Equal([7, 100, 80.5], CountsFile.Parse("a.csv", lines, ""));
        Assert.Equal([100, 80.5], CountsFile.Parse("a.csv", lines, "2026-11-11"));
    }

    [Theory]
    [InlineData("00:10", "a.csv(2): \"00:10\" is one column; right would be when the interval begins and its count")]
    [InlineData("00:10,many", "a.csv(2): the count is \"many\"; right would be a number from 0 up, such as 120")]
    [InlineData("00:10,-1", "a.csv(2): the count is \"-1\"; right would be a number from 0 up, such as 120")]
    [InlineData("00:00,5", "a.csv(2): \"00:00\" is not after \"00:05\"; right would be each interval once, in order")]
    public void Parse_OfAMistakenLine_SaysTheLineAndWhatWouldBeRight(string line, string expected)
    {
        var error = Assert.Throws<CannotRunException>(() => CountsFile.Parse("a.csv", ["00:05,10", line], ""));

        Assert.StartsWith(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_OfSeveralMistakes_TellsAllOfThem()
    {
        var error = Assert.Throws<CannotRunException>(() => CountsFile.Parse("a.csv", ["1,x", "2,3", "3,y", "4"], ""));

        Assert.Equal(["a.csv(3)", "a.csv(4)"], error.Message.Split('\n').Select(mistake => mistake.Split(':')[0]));
    }

    [Fact]
    public void Parse_WithoutAnyCount_SaysWhatALineLooksLike()
    {
        var none = Assert.Throws<CannotRunException>(() => CountsFile.Parse("a.csv", ["start,calls"], ""));
        var other = Assert.Throws<CannotRunException>(() => CountsFile.Parse("a.csv", ["1,2"], "2026"));

        Assert.Contains("2026-11-11T00:00,120", none.Message, StringComparison.Ordinal);
        Assert.Contains("that begins with 2026", other.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfNoFile_CannotRun() =>
        Assert.Throws<CannotRunException>(() => CountsFile.Read("/nowhere/at-all.csv"));
}
