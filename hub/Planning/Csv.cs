using System.Text;

namespace Routing.Hub.Planning;

/// <summary>
/// Comma-separated values as RFC 4180 has them. A field that a spreadsheet would take for a formula gets an apostrophe
/// before it, which is taken off again when it is read.
/// </summary>
internal static class Csv
{
    // Spreadsheets in Chinese take the wide ones for the same.
    private const string Formulas = "=+-@\t＝＋－＠";

    public static string Line(params IEnumerable<string> fields) => string.Join(',', fields.Select(Field)) + "\r\n";

    /// <summary>The rows with the number of the line on which each begins. A quote that is not closed ends with the
    /// text. Where the first line has semicolons and no commas, those are what separates.</summary>
    public static IEnumerable<(int Line, IReadOnlyList<string> Fields)> Rows(string text)
    {
        var head = text.AsSpan().IndexOfAny('\r', '\n') is var end && end >= 0 ? text[..end] : text;
        var separator = head.Contains(';') && !head.Contains(',') ? ';' : ',';
        var (line, begins, fields, field, isQuoted) = (1, 1, new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            line += c == '\n' ? 1 : 0;
            if (isQuoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append(text[++i]);
            }
            else if (c == '"' && (isQuoted || field.Length == 0))
            {
                isQuoted = !isQuoted;
            }
            else if (isQuoted || (c != separator && c is not ('\r' or '\n')))
            {
                field.Append(c);
            }
            else if (c != '\r')
            {
                Take();
                if (c == '\n')
                {
                    if (HasAny())
                    {
                        yield return (begins, fields);
                    }

                    (begins, fields) = (line, []);
                }
            }
        }

        Take();
        if (HasAny())
        {
            yield return (begins, fields);
        }

        void Take()
        {
            fields.Add(Plain(field.ToString().Trim()));
            field.Clear();
        }

        bool HasAny() => fields.Any(one => one.Length > 0);
    }

    private static string Field(string text)
    {
        var safe = Needs(text) ? $"'{text}" : text;
        return safe.AsSpan().ContainsAny("\",\r\n;") ? $"\"{safe.Replace("\"", "\"\"")}\"" : safe;
    }

    private static string Plain(string field) => field.Length > 1 && field[0] == '\'' && Needs(field[1..])
        ? field[1..]
        : field;

    // What begins with apostrophes before a formula gets one more, so that all are there when it is read again.
    private static bool Needs(string text) =>
        text.TrimStart('\'') is { Length: > 0 } rest && Formulas.Contains(rest[0]);
}
