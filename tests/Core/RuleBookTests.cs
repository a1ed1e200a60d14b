using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Routing.Core.Policies;
using Routing.Testing.Scripts;
using Xunit;

namespace Routing.Core.Tests;

/// <summary>
/// The rule book in README is what the scripts and the numbers of the policy say. To accept a new one, run with
/// ACCEPT_RULE_BOOK=1 and look at what changed.
/// </summary>
public sealed class RuleBookTests
{
    private const string Begin = "<!-- rule book: begin -->\n";
    private const string End = "<!-- rule book: end -->";

    private static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));
    private static readonly string Readme = Path.Combine(Root, "README.md");

    [Fact]
    public void RuleBook_InTheReadme_IsWhatTheScriptsAndNumbersSay()
    {
        var readme = File.ReadAllText(Readme);
        var from = readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var until = readme.IndexOf(End, StringComparison.Ordinal);
        var written = Rules() + "\n" + Numbers();
        if (Environment.GetEnvironmentVariable("ACCEPT_RULE_BOOK") == "1")
        {
            File.WriteAllText(Readme, readme[..from] + written + readme[until..]);
            return;
        }

        Assert.Equal(written, readme[from..until]);
    }

    private static string Rules()
    {
        var table = new StringBuilder("| rule | script | scenarios |\n| --- | --- | --- |\n");
        foreach (var file in Directory.GetFiles(Path.Combine(Root, "tests", "Core", "Scripts"), "*.txt").Order())
        {
            var text = File.ReadAllText(file);
            var name = Path.GetFileNameWithoutExtension(file);
            var rule = text.Split('\n')[0];
            Assert.True(rule.StartsWith("# ", StringComparison.Ordinal), $"{name}.txt must begin with its rule");
            table.Append(CultureInfo.InvariantCulture, $"| {rule[2..]} | [{name}](tests/Core/Scripts/{name}.txt) ");
            table.Append(CultureInfo.InvariantCulture, $"| {ScriptFile.Read(name, text).Count} |\n");
        }

        return table.ToString();
    }

    private static string Numbers()
    {
        var table = new StringBuilder("| number | meaning | unit | bounds | default |\n| --- | --- | --- | --- | --- |\n");
        foreach (var number in PolicyNumbers.All)
        {
            table.Append(CultureInfo.InvariantCulture, $"| `{number.Name}` | {number.Meaning} | {number.Unit} ");
            table.Append(CultureInfo.InvariantCulture, $"| {number.Least}-{number.Most} | {number.Default} |\n");
        }

        return table.ToString();
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
