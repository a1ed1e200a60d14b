namespace Routing.Testing.Scripts;

/// <summary>
/// Reads script files: lines that begin with <c>scenario</c> start a new situation with a new shop; <c>#</c> begins
/// a comment; empty lines separate.
/// </summary>
public static class ScriptFile
{
    private const string Heading = "scenario ";

    public static IReadOnlyList<Scenario> Read(string file, string text)
    {
        var scenarios = new List<Scenario>();
        var lines = new List<ScriptLine>();
        foreach (var line in Lines(file, text))
        {
            if (line.Text.StartsWith(Heading, StringComparison.Ordinal))
            {
                lines = [];
                scenarios.Add(new(file, line.Text[Heading.Length..], lines));
            }
            else if (scenarios.Count == 0)
            {
                throw new ScriptException(line, "a script begins with a line 'scenario NAME'");
            }
            else
            {
                lines.Add(line);
            }
        }

        return scenarios;
    }

    private static IEnumerable<ScriptLine> Lines(string file, string text) =>
        text.Split('\n')
            .Select((raw, index) => new ScriptLine(file, index + 1, raw.Trim()))
            .Where(line => line.Text.Length > 0 && !line.Text.StartsWith('#'));
}
