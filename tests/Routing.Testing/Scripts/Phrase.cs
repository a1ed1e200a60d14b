using System.Text.RegularExpressions;

namespace Routing.Testing.Scripts;

/// <summary>
/// One sentence of the script language. In its form, <c>{name}</c> stands for a word, <c>"{name}"</c> for a quoted
/// text and <c>{name...}</c> for the rest of the sentence; any sentence may end with options in brackets.
/// </summary>
public sealed class Phrase(string form, Action<Stage, Words> act)
{
    private const string Options = @"(?<options>(?: \[[^\]]+\])*)";

    private readonly Regex pattern = new($"^{Pattern(form)}{Options}$", RegexOptions.CultureInvariant);

    public string Form { get; } = form;

    /// <summary>The words of a sentence of this form, or null when it has another.</summary>
    public Words? Match(string sentence) =>
        pattern.Match(sentence) is { Success: true } match ? new(match) : null;

    public void Act(Stage stage, Words words) => act(stage, words);

    private static string Pattern(string form)
    {
        var escaped = Regex.Escape(form).Replace("\"\\{", "\"{", StringComparison.Ordinal);
        escaped = Regex.Replace(escaped, @"""\{(\w+)}""", @"""(?<$1>[^""]*)""");
        escaped = Regex.Replace(escaped, @"\\\{(\w+)\\\.\\\.\\\.}", "(?<$1>.+?)");
        return Regex.Replace(escaped, @"\\\{(\w+)}", @"(?<$1>[^\s""\[\]]+)");
    }
}
