using Routing.Testing.Scripts;
using Xunit;

namespace Routing.Core.Tests.Testing;

/// <summary>Mistakes in scripts are told with file, line and what would be right.</summary>
public sealed class ScriptLanguageTests
{
    [Theory]
    [InlineData("buyer alice dances", "no sentence has this form; those that begin with 'buyer'")]
    [InlineData("at noon", "'noon' is no time of day such as 09:00:00")]
    [InlineData("after soon", "'soon' is no span such as 90s, 2m, 25h or 2m30s")]
    [InlineData("buyer alice opens in pre-sale [on a horse]", "has no option [on a horse]")]
    [InlineData("agent lin signs on in pre-sale with many slots at HQ/1/1/1", "'many' is not a number")]
    [InlineData("agent lin goes Away", "lin never signed on")]
    [InlineData("policy kindness is 5", "the policy has no number kindness")]
    [InlineData("refused Gently buyer alice closes", "write 'refused CODE: sentence'")]
    [InlineData("refused SessionClosed: buyer alice opens in pre-sale", "answered None, expected SessionClosed")]
    [InlineData("buyer alice closes", "answered UnknownSession, expected None")]
    [InlineData("expect alice waiting", "phase: expected Waiting, is None")]
    public void Run_AMistake_NamesFileLineAndWhatIsWrong(string line, string problem)
    {
        var scenario = ScriptFile.Read("wrong.txt", $"scenario one\n\n# comment\n{line}\n").Single();

        var thrown = Assert.Throws<ScriptException>(() => ScriptRunner.Run(scenario));

        Assert.StartsWith("wrong.txt:4: ", thrown.Message, StringComparison.Ordinal);
        Assert.Contains(problem, thrown.Message, StringComparison.Ordinal);
        Assert.EndsWith($"> {line}", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WithoutHeading_IsAMistake() => Assert.Contains(
        "a script begins with a line 'scenario NAME'",
        Assert.Throws<ScriptException>(() => ScriptFile.Read("x.txt", "at 09:00:00")).Message);

    [Fact]
    public void Read_SeveralScenarios_KeepTheirLinesApart()
    {
        var scenarios = ScriptFile.Read("x.txt", "scenario one\nat 09:00:00\nscenario two\n\nat 10:00:00\nat 11:00:00");

        Assert.Equal(["one", "two"], scenarios.Select(s => s.Name));
        Assert.Equal([2, 5, 6], scenarios.SelectMany(s => s.Lines).Select(line => line.Number));
    }
}
