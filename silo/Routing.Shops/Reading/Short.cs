namespace Routing.Shops.Reading;

/// <summary>Texts of a file as a sentence may repeat them: whoever writes the file decides how long they are.</summary>
internal static class Short
{
    private const int Longest = 80;
    private const int MostNames = 20;

    public static string Text(string text) => text.Length <= Longest
        ? text
        : $"{text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)]}...";

    public static string Names(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(MostNames).Select(Text))
        + (names.Count > MostNames ? $" and {names.Count - MostNames} more" : "");
}
