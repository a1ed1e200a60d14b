using System.Text.RegularExpressions;

namespace Routing.Tidy.Tests.Checks;

/// <summary>
/// Words that must not stand in the code. They are put together here from parts, so that this file does not hold them.
/// </summary>
internal static partial class Words
{
    private static readonly Regex Unfinished = new(@"\b(TO" + "DO|FIX" + "ME|HA" + @"CK)\b");

    private static readonly string[] Sleeps = ["Thread" + ".Sleep", "Task" + ".Delay", "waitForTime" + "out"];

    private static readonly string[] Skips =
    [
        "Assert" + ".Skip", "it" + ".skip", "test" + ".skip", "describe" + ".skip", "it" + ".only", "test" + ".only",
        "describe" + ".only", "it" + ".todo", "test" + ".todo",
    ];

    /// <summary>What is unfinished is an issue, not a comment.</summary>
    public static IEnumerable<Finding> ThatSayUnfinished(SourceFile file) =>
        LinesWith(file, line => Unfinished.IsMatch(line), "unfinished work belongs in an issue");

    /// <summary>A test arms its wait, acts, and awaits what must happen; it does not sleep.</summary>
    public static IEnumerable<Finding> ThatSleep(SourceFile file) =>
        LinesWith(
            file,
            line => Sleeps.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase)),
            "a test waits for what must happen, never for time");

    /// <summary>A test runs, or is not there.</summary>
    public static IEnumerable<Finding> ThatSkip(SourceFile file) =>
        LinesWith(
            file,
            line => SkippedFact().IsMatch(line) || Skips.Any(word => line.Contains(word, StringComparison.Ordinal)),
            "a test is not skipped");

    private static IEnumerable<Finding> LinesWith(SourceFile file, Func<string, bool> isBad, string message) =>
        file.Lines.Select((line, index) => (line, index))
            .Where(pair => isBad(pair.line))
            .Select(pair => file.Find(pair.index + 1, message));

    [GeneratedRegex(@"\[.*\bSkip(When|Unless)?\s*=")]
    private static partial Regex SkippedFact();
}
