using System.Text;
using Routing.Core.Policies;

namespace Routing.Core.BuyerSession.Rules;

/// <summary>What a message may hold.</summary>
internal static class Texts
{
    public static Refusal Check(string text, RoutingPolicy rules) =>
        string.IsNullOrWhiteSpace(text) ? Refusal.EmptyText
        : !IsText(text) ? Refusal.NotText
        : IsTooLong(text, rules.MaxTextBytes) ? Refusal.TextTooLong
        : Refusal.None;

    /// <summary>The same for a note that may be empty.</summary>
    public static Refusal CheckNote(string note, RoutingPolicy rules) =>
        note.Length == 0 ? Refusal.None : Check(note, rules);

    // A UTF-16 unit takes at most three bytes of UTF-8, so most texts need no count.
    private static bool IsTooLong(string text, int maxBytes) =>
        text.Length * 3 > maxBytes && Encoding.UTF8.GetByteCount(text) > maxBytes;

    private static bool IsText(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
            {
                return false;
            }

            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(c))
            {
                return false;
            }
        }

        return true;
    }
}
