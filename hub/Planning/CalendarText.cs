using System.Text;

namespace Routing.Hub.Planning;

/// <summary>A content line of a calendar.</summary>
/// <param name="Number">The line of the file on which it begins, counted from 1.</param>
/// <param name="Parameters">By their names in capitals.</param>
internal sealed record CalendarLine(
    int Number, string Name, IReadOnlyDictionary<string, string> Parameters, string Value)
{
    /// <summary>Whether a component begins here.</summary>
    public bool Begins(string component) => Is("BEGIN", component);

    /// <summary>Whether a component ends here.</summary>
    public bool Ends(string component) => Is("END", component);

    private bool Is(string name, string component) =>
        Name == name && Value.Trim().Equals(component, StringComparison.OrdinalIgnoreCase);
}

/// <summary>
/// Content lines as RFC 5545 has them: ended by CR LF, folded so that none is longer than 75 octets, text escaped.
/// </summary>
internal static class CalendarText
{
    private const int Longest = 75;

    /// <summary>A line, folded; a character is never cut in two.</summary>
    public static string Line(string name, string value)
    {
        var text = new StringBuilder();
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > Longest)
            {
                // The space belongs to the next line's octets.
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        return text.Append("\r\n").ToString();
    }

    /// <summary>Text as a value.</summary>
    public static string Escaped(string text) => text.Replace("\\", "\\\\").Replace(";", "\\;").Replace(",", "\\,")
        .Replace("\r\n", "\\n").Replace("\n", "\\n").Replace("\r", "\\n");

    /// <summary>A value as text.</summary>
    public static string Unescaped(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\' && i + 1 < value.Length)
            {
                i++;
                text.Append(value[i] is 'n' or 'N' ? '\n' : value[i]);
            }
            else
            {
                text.Append(value[i]);
            }
        }

        return text.ToString();
    }

    /// <summary>The content lines of a file, unfolded; what is none is left out.</summary>
    public static IEnumerable<CalendarLine> Lines(string text)
    {
        var (begins, whole) = (0, new StringBuilder());
        foreach (var (index, raw) in text.TrimStart('\uFEFF').Split('\n').Index())
        {
            var line = raw.TrimEnd('\r');
            if (line.Length > 0 && line[0] is ' ' or '\t')
            {
                whole.Append(line, 1, line.Length - 1);
                continue;
            }

            if (Parse(begins, whole.ToString()) is { } before)
            {
                yield return before;
            }

            begins = index + 1;
            whole.Clear().Append(line);
        }

        if (Parse(begins, whole.ToString()) is { } last)
        {
            yield return last;
        }
    }

    private static CalendarLine? Parse(int number, string line)
    {
        var parts = new List<string>();
        var (from, isQuoted) = (0, false);
        for (var i = 0; i < line.Length; i++)
        {
            isQuoted ^= line[i] == '"';
            if (!isQuoted && line[i] is ';' or ':' && !isQuoted)
            {
                parts.Add(line[from..i]);
                from = i + 1;
                if (line[i] == ':')
                {
                    var parameters = parts.Skip(1).Select(part => part.Split('=', 2)).Where(part => part.Length == 2)
                        .DistinctBy(part => part[0].ToUpperInvariant())
                        .ToDictionary(part => part[0].ToUpperInvariant(), part => part[1].Trim('"'));
                    return new(number, parts[0].ToUpperInvariant(), parameters, line[from..]);
                }
            }
        }

        return null;
    }
}
