using System.Text.Json;

namespace Routing.LoadTest.Actors.Protocol;

/// <summary>One received hub frame: slices of the receive buffer, read without allocating.</summary>
public readonly ref struct HubFrame
{
    /// <summary>What kind of frame it is.</summary>
    public HubFrameKind Kind { get; private init; }

    /// <summary>The called method's name; empty unless it is an invocation.</summary>
    public ReadOnlySpan<byte> Target { get; private init; }

    /// <summary>The raw JSON array of arguments; empty unless it is an invocation.</summary>
    public ReadOnlySpan<byte> Arguments { get; private init; }

    /// <summary>The number of the invocation that a completion ends; empty otherwise.</summary>
    public ReadOnlySpan<byte> InvocationId { get; private init; }

    /// <summary>The raw JSON of a completion's result; empty when there is none.</summary>
    public ReadOnlySpan<byte> Result { get; private init; }

    /// <summary>The error of a completion, a close or a handshake; null when there is none.</summary>
    public string? Error { get; private init; }

    private static ReadOnlySpan<byte> DeliverHead => "{\"type\":1,\"target\":\"deliver\",\"arguments\":["u8;

    /// <summary>Reads a frame.</summary>
    /// <exception cref="JsonException">It is not a JSON object.</exception>
    public static HubFrame Read(ReadOnlySpan<byte> frame)
    {
        // The usual frame has this exact shape; knowing it saves reading the arguments twice.
        if (frame.StartsWith(DeliverHead) && frame.EndsWith("]}"u8))
        {
            return new HubFrame
            {
                Kind = HubFrameKind.Invocation,
                Target = "deliver"u8,
                Arguments = frame[(DeliverHead.Length - 1)..^1],
            };
        }

        return ReadAnyShape(frame);
    }

    private static HubFrame ReadAnyShape(ReadOnlySpan<byte> frame)
    {
        var reader = new Utf8JsonReader(frame);
        var kind = HubFrameKind.Other;
        ReadOnlySpan<byte> target = default, arguments = default, id = default, result = default;
        string? error = null;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            reader.Read();
            if (name.SequenceEqual("type"u8))
            {
                kind = (HubFrameKind)reader.GetInt32();
            }
            else if (name.SequenceEqual("target"u8))
            {
                target = reader.ValueSpan;
            }
            else if (name.SequenceEqual("invocationId"u8))
            {
                id = reader.ValueSpan;
            }
            else if (name.SequenceEqual("error"u8))
            {
                error = reader.GetString();
            }
            else if (name.SequenceEqual("arguments"u8))
            {
                arguments = JsonSlice.OfValue(ref reader, frame);
            }
            else if (name.SequenceEqual("result"u8))
            {
                result = JsonSlice.OfValue(ref reader, frame);
            }
            else
            {
                reader.Skip();
            }
        }

        return new HubFrame
        {
            Kind = kind, Target = target, Arguments = arguments, InvocationId = id, Result = result, Error = error,
        };
    }
}
