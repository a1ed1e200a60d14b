using System.Text.Json;

namespace Routing.LoadTest.Actors.Protocol;

/// <summary>One transcript entry as delivered: slices of the receive buffer, read without allocating.</summary>
public readonly ref struct DeliveredEntry
{
    /// <summary>The transcript number, from 1; 0 for a happening, which has none.</summary>
    public long Number { get; private init; }

    /// <summary>buyer, agent or system; empty when there is no entry.</summary>
    public ReadOnlySpan<byte> From { get; private init; }

    /// <summary>text for a message a human wrote; other kinds are automatic replies and happenings.</summary>
    public ReadOnlySpan<byte> Kind { get; private init; }

    /// <summary>The text as a raw JSON string with its quotes.</summary>
    public ReadOnlySpan<byte> RawText { get; private init; }

    /// <summary>The client message id; empty when nobody's client wrote it.</summary>
    public ReadOnlySpan<byte> Id { get; private init; }

    /// <summary>Whether a human wrote it: not an automatic reply and not a happening.</summary>
    public bool IsMessage => Kind.SequenceEqual("text"u8);

    /// <summary>Reads the entry the reader stands on, and moves to its end.</summary>
    public static DeliveredEntry Read(scoped ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        long number = 0;
        ReadOnlySpan<byte> from = default, kind = default, text = default, id = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            reader.Read();
            if (name.SequenceEqual("number"u8))
            {
                number = reader.TokenType == JsonTokenType.Number ? reader.GetInt64() : 0;
            }
            else if (name.SequenceEqual("from"u8))
            {
                from = reader.ValueSpan;
            }
            else if (name.SequenceEqual("kind"u8))
            {
                kind = reader.ValueSpan;
            }
            else if (name.SequenceEqual("text"u8))
            {
                text = JsonSlice.OfValue(ref reader, json);
            }
            else if (name.SequenceEqual("id"u8))
            {
                id = reader.ValueSpan;
            }
            else
            {
                reader.Skip();
            }
        }

        return new DeliveredEntry { Number = number, From = from, Kind = kind, RawText = text, Id = id };
    }
}
