using System.Globalization;

namespace Routing.Hub.Composition;

/// <summary>
/// How many connections there is room for: each takes an open file, and a server without one left can neither write its
/// journal nor answer.
/// </summary>
internal static class OpenFiles
{
    /// <summary>Kept free for the journal, the shops, conversations' files and the server itself.</summary>
    private const int Own = 512;

    /// <summary>What the system lets this process open; null when it says nothing of it.</summary>
    public static int? Limit()
    {
        const string Limits = "/proc/self/limits";
        return !File.Exists(Limits) ? null
            : File.ReadLines(Limits).FirstOrDefault(line => line.StartsWith("Max open files", StringComparison.Ordinal))
                is { } line && int.TryParse(Soft(line), NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
                ? limit
                : null;
    }

    /// <summary>
    /// The connections of pages that a limit has room for, and those that may be open beside them for a request: a
    /// quarter, for a page connects right after it was loaded.
    /// </summary>
    public static (int Pages, int Requests) Room(int limit)
    {
        var free = limit - Math.Min(Own, limit / 4);
        return (free - (free / 4), free / 4);
    }

    private static string Soft(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[3];
}
