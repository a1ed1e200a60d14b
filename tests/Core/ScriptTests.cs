using Routing.Testing.Scripts;
using Xunit;

namespace Routing.Core.Tests;

/// <summary>Every scenario of every script file holds. A failure names the file and the line.</summary>
public sealed class ScriptTests
{
    private static readonly Scenario[] All = [.. Read()];

    public static TheoryData<string, string> Scenarios()
    {
        var rows = new TheoryData<string, string>();
        foreach (var scenario in All)
        {
            rows.Add(scenario.File, scenario.Name);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Script_AsWritten_Holds(string file, string name)
    {
        var scenario = All.Single(s => s.File == file && s.Name == name);

        var problem = Record.Exception(() => ScriptRunner.Run(scenario));

        Assert.True(problem is null, problem?.Message);
    }

    [Fact]
    public void ScriptFolder_ComparedWithTheRules_HasEveryFamily()
    {
        string[] families =
        [
            "affinity", "arrival", "auto-away", "capacity", "care", "closing", "consent", "eligibility", "figures",
            "handover", "leading", "longest-idle", "moves", "nearest-cover", "off-hours", "overflow", "presence",
            "ranking", "reply-clock", "report", "resends", "rota", "round-robin", "shifts", "silence", "storm",
            "transfer",
            "waiting", "weighted", "why",
        ];

        Assert.Equal(families.Select(family => $"{family}.txt"), All.Select(s => s.File).Distinct().Order());
    }

    private static IEnumerable<Scenario> Read()
    {
        var assembly = typeof(ScriptTests).Assembly;
        foreach (var file in assembly.GetManifestResourceNames().Where(name => Path.GetExtension(name) == ".txt"))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(file)!);
            foreach (var scenario in ScriptFile.Read(file, reader.ReadToEnd()))
            {
                yield return scenario;
            }
        }
    }
}
