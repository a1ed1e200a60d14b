namespace Routing.Testing.Scripts;

/// <summary>A line of a script that says something, with where it stands.</summary>
public sealed record ScriptLine(string File, int Number, string Text)
{
    public string Place => $"{File}:{Number}";
}

/// <summary>One situation of a script file: its name and its lines.</summary>
public sealed record Scenario(string File, string Name, IReadOnlyList<ScriptLine> Lines);

/// <summary>A script does not hold, or cannot be read; the message begins with file and line.</summary>
public sealed class ScriptException(ScriptLine line, string problem, Exception? cause = null)
    : Exception($"{line.Place}: {problem}\n  > {line.Text}", cause);
