using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Routing.Core;
using Routing.Engine.Ports;

namespace Routing.Engine.Archive;

/// <summary>Writes an archive line by line. Bodies that are no UTF-8 text are written as base64.</summary>
internal sealed class ArchiveWriter : IDisposable
{
    private readonly Stream target;
    private readonly ArrayBufferWriter<byte> line = new();
    private readonly Utf8JsonWriter json;

    public ArchiveWriter(Stream target)
    {
        this.target = target;
        json = new(line, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    public ValueTask Header(CancellationToken cancellation)
    {
        json.WriteRawValue(ArchiveWords.Header);
        return EndLine(cancellation);
    }

    public ValueTask Stream(ActorId actor, long first, StreamHead head, CancellationToken cancellation)
    {
        json.WriteStartObject();
        json.WriteString(ArchiveWords.Stream, actor.ToString());
        json.WriteNumber(ArchiveWords.Version, head.Version);
        json.WriteNumber(ArchiveWords.First, first);
        json.WriteNumber(ArchiveWords.Cursor, head.Mark.OutboxCursor);
        if (head.Mark.WakeAt is { } at)
        {
            json.WriteNumber(ArchiveWords.WakeAt, at.UnixMs);
        }

        if (head.Snapshot is { } snapshot)
        {
            json.WriteStartObject(ArchiveWords.Snapshot);
            json.WriteNumber(ArchiveWords.Version, snapshot.Version);
            WriteBody(snapshot.Body.Span);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        return EndLine(cancellation);
    }

    public ValueTask Event(RecordedEvent recorded, CancellationToken cancellation)
    {
        json.WriteStartObject();
        json.WriteNumber(ArchiveWords.Number, recorded.Number);
        json.WriteString(ArchiveWords.Type, recorded.Type);
        WriteBody(recorded.Body.Span);
        json.WriteEndObject();
        return EndLine(cancellation);
    }

    public ValueTask End(ArchiveCounts counts, CancellationToken cancellation)
    {
        json.WriteStartObject();
        json.WriteNumber(ArchiveWords.Streams, counts.Streams);
        json.WriteNumber(ArchiveWords.Events, counts.Events);
        json.WriteEndObject();
        return EndLine(cancellation);
    }

    public void Dispose() => json.Dispose();

    private void WriteBody(ReadOnlySpan<byte> body)
    {
        if (Utf8.IsValid(body))
        {
            json.WriteString(ArchiveWords.Body, body);
        }
        else
        {
            json.WriteBase64String(ArchiveWords.Base64, body);
        }
    }

    private async ValueTask EndLine(CancellationToken cancellation)
    {
        json.Flush();
        line.Write("\n"u8);
        await target.WriteAsync(line.WrittenMemory, cancellation).ConfigureAwait(false);
        line.ResetWrittenCount();
        json.Reset();
    }
}
