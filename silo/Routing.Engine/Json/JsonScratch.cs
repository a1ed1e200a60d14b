using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Routing.Engine.Json;

/// <summary>
/// A writer for each thread, for the few bodies that are written so often that the general serialiser's way costs
/// more than all else: their writers are by hand, and a test holds each to what the serialiser writes.
/// </summary>
public static class JsonScratch
{
    private const int LargestKept = 64 * 1024;

    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)? scratch;

    /// <summary>The UTF-8 of an object.</summary>
    /// <param name="value">What is written.</param>
    /// <param name="properties">Writes its properties.</param>
    public static byte[] Write<T>(T value, Action<Utf8JsonWriter, T> properties)
    {
        var (buffer, writer) = scratch ??= Make();
        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        writer.WriteStartObject();
        properties(writer, value);
        writer.WriteEndObject();
        writer.Flush();
        var json = buffer.WrittenSpan.ToArray();
        scratch = buffer.Capacity > LargestKept ? null : scratch;
        return json;
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer) Make()
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        return (buffer, new(buffer, Options));
    }
}
