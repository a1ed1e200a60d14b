using System.Text.Json;
using Routing.LoadTest.Runner;
using Routing.LoadTest.Scenarios.Sale.Catalog;
using Routing.LoadTest.Scenarios.Sale.Judging;
using Xunit;

namespace Routing.LoadTest.Tests.Sale;

public sealed class ThresholdsFileTests
{
    [Fact]
    public void Usual_ForEveryScenario_IsWithoutMistakesAndForbidsLoss()
    {
        foreach (var scenario in ScenarioList.Names)
        {
            var thresholds = ThresholdsFile.Read(null, scenario);

            Assert.Contains(new Threshold("lost", 0), thresholds);
            Assert.Contains(new Threshold("welcome.p99", 1000), thresholds);
        }
    }

    [Fact]
    public void Parse_OfAScenariosOwn_ReplacesTheSameMeasureOfAll()
    {
        const string Text = """
            {"all": [{"measure": "message.p99", "atMost": 250}, {"measure": "lost", "atMost": 0}],
             "scenarios": {"midnight": [{"measure": "message.p99", "atMost": 400}]}}
            """;

        Assert.Equal(
            [new Threshold("message.p99", 400), new Threshold("lost", 0)],
            ThresholdsFile.Parse("t.json", Text, "midnight"));
        Assert.Equal(250, ThresholdsFile.Parse("t.json", Text, "steady")[0].AtMost);
    }

    [Theory]
    [InlineData("""{"all": [{"measure": "message.p98", "atMost": 1}]}""", "$.all[0] measures \"message.p98\"")]
    [InlineData("""{"all": [{"measure": "lost"}]}""", "$.all[0] has no bound; right would be atMost or atLeast")]
    [InlineData("""{"all": [{"atMost": 1}]}""", "$.all[0] has no measure; right would be")]
    [InlineData("""{"all": [{"measure": "lost", "most": 1}]}""", "$.all[0]: ")]
    [InlineData("""{"every": []}""", "$.every is unknown; right would be all, scenarios or $schema")]
    [InlineData("""{"scenarios": {"noon": []}}""", "$.scenarios has \"noon\"; right would be one of steady, midnight")]
    [InlineData("""{"all": 5}""", "$.all is no array of thresholds")]
    [InlineData("[]", "$ is no object")]
    [InlineData("{", "line 1: ")]
    public void Parse_OfAMistake_SaysWhereAndWhatWouldBeRight(string text, string expected)
    {
        var error = Assert.Throws<CannotRunException>(() => ThresholdsFile.Parse("t.json", text, "steady"));

        Assert.StartsWith($"t.json: {expected}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Schema_BesideTheProgram_KnowsEveryScenarioAndEveryCount()
    {
        using var schema = JsonDocument.Parse(ThresholdsFile.Schema);

        var scenarios = schema.RootElement.GetProperty("properties").GetProperty("scenarios").GetProperty("properties");
        Assert.Equal(ScenarioList.Names, scenarios.EnumerateObject().Select(one => one.Name));
        Assert.All(Measures.Counts, one => Assert.Contains($"\"{one.Name}\"", ThresholdsFile.Schema));
    }
}
