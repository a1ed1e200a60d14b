using System.Text.Json;
using System.Text.Json.Nodes;
using Routing.Core.Policies;

namespace Routing.Shops.Versions;

/// <summary>Reads a document that somebody sent, before anything in it is looked at.</summary>
internal static class SentDocument
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static (JsonObject? Document, IReadOnlyList<Mistake> Mistakes) Read(ReadOnlyMemory<byte> sent)
    {
        try
        {
            return HasBrokenText(sent.Span) ? Refused("holds half of a surrogate pair")
                : JsonNode.Parse(sent.Span, documentOptions: Strict) is JsonObject document ? (document, [])
                : Refused("must be an object");
        }
        catch (JsonException e)
        {
            return Refused($"cannot be read: {e.Message}");
        }
    }

    private static (JsonObject? Document, IReadOnlyList<Mistake> Mistakes) Refused(string why) =>
        (null, [new("$", why)]);

    // JSON escapes can spell what is no text; it would be found only when that text is asked for.
    private static bool HasBrokenText(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader is { ValueIsEscaped: true, TokenType: JsonTokenType.String or JsonTokenType.PropertyName }
                && !IsText(ref reader))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsText(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
