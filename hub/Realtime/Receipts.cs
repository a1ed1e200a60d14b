using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Routing.Engine;

namespace Routing.Hub.Realtime;

/// <summary>Writes the receipt item of a message: its transcript number, or why it was not posted.</summary>
internal static class Receipts
{
    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)? scratch;

    public static byte[] Write(string session, string id, Receipt receipt, string language)
    {
        var (buffer, writer) = scratch ??= Make();
        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        writer.WriteStartObject();
        writer.WriteString("kind"u8, "receipt"u8);
        writer.WriteString("stream"u8, $"session/{session}");
        writer.WriteString("id"u8, id);
        if (receipt.IsRefused)
        {
            writer.WriteStartObject("refused"u8);
            writer.WriteString("code"u8, receipt.Refused.ToString());
            writer.WriteString("message"u8, RefusalWords.In(language, receipt.Refused));
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNumber("number"u8, receipt.Number);
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer) Make()
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        return (buffer, new(buffer, Options));
    }
}
