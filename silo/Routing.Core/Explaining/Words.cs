using System.Globalization;

namespace Routing.Core.Explaining;

/// <summary>Small parts of sentences.</summary>
internal static class Words
{
    /// <summary>One desk, two desks.</summary>
    public static string Count(int number, string word) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {word}{(number == 1 ? "" : "s")}");

    /// <summary>a, b or c.</summary>
    public static string AnyOf(IReadOnlyList<string> all, string between, string last) => all.Count < 2
        ? string.Concat(all)
        : string.Join(between, all.Take(all.Count - 1)) + last + all[^1];
}
