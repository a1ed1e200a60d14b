using Routing.LoadTest.Actors;

namespace Routing.LoadTest.Scenarios.Replay;

/// <summary>Compares what was recorded with what a transcript holds.</summary>
public static class TranscriptComparison
{
    /// <summary>
    /// The first difference, in words; null when text, speaker and order are the same and numbers only rise.
    /// </summary>
    /// <param name="recorded">What should be there.</param>
    /// <param name="entries">What is there; automatic replies and happenings are left out of the comparison.</param>
    public static string? FirstDifference(IReadOnlyList<Turn> recorded, IEnumerable<Entry> entries)
    {
        Entry[] messages = [.. entries.Where(entry => entry.IsMessage)];
        for (var i = 0; i < Math.Max(recorded.Count, messages.Length); i++)
        {
            if (i >= messages.Length)
            {
                return $"turn {i + 1} of {recorded.Count} is missing: {Show(recorded[i])}";
            }

            if (i >= recorded.Count)
            {
                return $"message {i + 1} is one too many: {Show(messages[i])}";
            }

            if (messages[i].From != recorded[i].Speaker || messages[i].Text != recorded[i].Text)
            {
                return $"turn {i + 1} of {recorded.Count} differs:\n"
                    + $"  recorded {Show(recorded[i])}\n  found    {Show(messages[i])}";
            }

            if (i > 0 && messages[i].Number <= messages[i - 1].Number)
            {
                return $"message {i + 1} has number {messages[i].Number} after number {messages[i - 1].Number}";
            }
        }

        return null;
    }

    private static string Show(Turn turn) => $"{turn.Speaker}: \"{turn.Text}\"";

    private static string Show(Entry entry) => $"{entry.From}: \"{entry.Text}\" (number {entry.Number})";
}
