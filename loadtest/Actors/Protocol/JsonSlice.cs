using System.Text.Json;

namespace Routing.LoadTest.Actors.Protocol;

/// <summary>Raw slices of JSON text, for values that are read later or not at all.</summary>
public static class JsonSlice
{
    /// <summary>The raw text of the value the reader stands on; the reader moves to the value's last token.</summary>
    public static ReadOnlySpan<byte> OfValue(scoped ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return json[start..(int)reader.BytesConsumed];
    }

    /// <summary>The string that a raw JSON value is; null when the value is not a string.</summary>
    public static string? ToText(ReadOnlySpan<byte> raw)
    {
        if (raw.IsEmpty)
        {
            return null;
        }

        var reader = new Utf8JsonReader(raw);
        return reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
    }
}
