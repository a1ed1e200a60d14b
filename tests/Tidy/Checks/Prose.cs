using System.Text.RegularExpressions;

namespace Routing.Tidy.Tests.Checks;

/// <summary>What a page of Markdown points at is there.</summary>
internal static partial class Prose
{
    private static readonly string[] FileKinds =
        [".cs", ".ts", ".tsx", ".json", ".csproj", ".props", ".targets", ".css", ".html", ".md", ".txt", ".sln"];

    /// <summary>A link to a file of the repository leads to one.</summary>
    /// <param name="paths">Every file and folder there is, from the root.</param>
    public static IEnumerable<Finding> Links(SourceFile page, IReadOnlySet<string> paths) =>
        from line in Numbered(page)
        from Match link in Link().Matches(line.Text)
        let target = link.Groups[1].Value.Split('#')[0]
        where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
        where !paths.Contains(Joined(page.Folder, target))
        select page.Find(line.Number, $"the link leads to {target}, which is not there");

    /// <summary>
    /// In tables a code span that names a file (by its ending) or a path (by its slash) names one that is there: from
    /// the root when it begins with a folder of the root, else the end of some path.
    /// </summary>
    public static IEnumerable<Finding> PathsInTables(SourceFile page, IReadOnlySet<string> paths) =>
        from line in Numbered(page)
        where line.Text.StartsWith('|')
        from Match code in Code().Matches(line.Text)
        let named = code.Groups[1].Value
        where IsPath(named) && !IsThere(named.TrimEnd('/'), paths)
        select page.Find(line.Number, $"{named} is not there");

    private static bool IsPath(string named) =>
        PathCharacters().IsMatch(named)
        && (named.Contains('/', StringComparison.Ordinal) && !named.StartsWith('/')
            || FileKinds.Any(kind => named.EndsWith(kind, StringComparison.Ordinal)));

    private static bool IsThere(string named, IReadOnlySet<string> paths)
    {
        if (named.Contains('*', StringComparison.Ordinal))
        {
            var escaped = Regex.Escape(named).Replace(@"\*", "[^/]*", StringComparison.Ordinal);
            var pattern = new Regex($"(^|/){escaped}$");
            return paths.Any(path => pattern.IsMatch(path));
        }

        return paths.Contains(named.Split('/')[0])
            ? paths.Contains(named)
            : paths.Any(path => path.EndsWith("/" + named, StringComparison.Ordinal));
    }

    private static string Joined(string folder, string target)
    {
        var path = Path.GetFullPath("/" + folder + "/" + target);
        return path.TrimStart('/').TrimEnd('/');
    }

    private static IEnumerable<(string Text, int Number)> Numbered(SourceFile page) =>
        page.Lines.Select((text, index) => (text, index + 1));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"^[A-Za-z0-9_.*/-]+$")]
    private static partial Regex PathCharacters();
}
