using System.Buffers;
using System.Text.Json;

namespace Routing.LoadTest.Actors.Protocol;

/// <summary>Writes the frames a client sends.</summary>
public static class HubFrames
{
    /// <summary>The first frame of every connection: the JSON protocol, please.</summary>
    public static ReadOnlySpan<byte> Handshake => "{\"protocol\":\"json\",\"version\":1}\u001e"u8;

    /// <summary>A sign of life; the server drops a client that is silent for 30 s.</summary>
    public static ReadOnlySpan<byte> Ping => "{\"type\":6}\u001e"u8;

    /// <summary>
    /// A call of a hub method: with a number it will be answered by a completion, without one it will not.
    /// </summary>
    /// <param name="invocation">The invocation's number, or null for a call without an answer.</param>
    /// <param name="method">The hub method's name.</param>
    /// <param name="arguments">Values that JSON knows; an absent one is null.</param>
    public static byte[] Call(int? invocation, string method, params ReadOnlySpan<object?> arguments)
    {
        var frame = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(frame))
        {
            json.WriteStartObject();
            json.WriteNumber("type", (int)HubFrameKind.Invocation);
            if (invocation is { } number)
            {
                json.WriteString("invocationId", number.ToString(provider: null));
            }

            json.WriteString("target", method);
            json.WriteStartArray("arguments");
            foreach (var argument in arguments)
            {
                JsonSerializer.Serialize(json, argument, JsonSerializerOptions.Web);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        frame.Write([FrameSplitter.End]);
        return frame.WrittenSpan.ToArray();
    }
}
