using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Routing.Core;
using Routing.Engine.Ports;

namespace Routing.Engine.Archive;

/// <summary>Reads an archive line by line, and checks that it is whole and in order.</summary>
internal static class ArchiveReader
{
    /// <exception cref="ArchiveRefusedException">It is foreign, damaged or cut off.</exception>
    public static async IAsyncEnumerable<ArchiveLine> Read(
        Stream archive, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await CheckHeader(archive, cancellation).ConfigureAwait(false);
        using var reader = new StreamReader(archive, new UTF8Encoding(false, true), leaveOpen: true);
        var check = new ArchiveCheck();
        for (var number = 2L; ; number++)
        {
            var line = await ReadLine(reader, number, cancellation).ConfigureAwait(false);
            if (line is null)
            {
                check.Ended();
                yield break;
            }

            yield return check.Accept(Parse(line, number), number);
        }
    }

    /// <summary>The header is compared before a line is read: a foreign file may be one endless line.</summary>
    private static async Task CheckHeader(Stream archive, CancellationToken cancellation)
    {
        var expected = Encoding.UTF8.GetBytes(ArchiveWords.Header + "\n");
        var found = new byte[expected.Length];
        var length = await archive.ReadAtLeastAsync(found, found.Length, throwOnEndOfStream: false, cancellation)
            .ConfigureAwait(false);
        if (!expected.AsSpan().SequenceEqual(found.AsSpan(0, length)))
        {
            throw new ArchiveRefusedException(
                $"This is no archive of a journal that this server can read: it must begin with {ArchiveWords.Header}");
        }
    }

    private static async Task<string?> ReadLine(StreamReader reader, long number, CancellationToken cancellation)
    {
        try
        {
            return await reader.ReadLineAsync(cancellation).ConfigureAwait(false);
        }
        catch (DecoderFallbackException failure)
        {
            throw Unreadable(number, failure);
        }
    }

    private static ArchiveLine Parse(string line, long number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            return root.TryGetProperty(ArchiveWords.Stream, out var name) ? ReadStream(root, name.GetString()!)
                : root.TryGetProperty(ArchiveWords.Number, out var of) ? ReadEvent(root, of.GetInt64())
                : new ArchiveLine.End(new(
                    root.GetProperty(ArchiveWords.Streams).GetInt64(),
                    root.GetProperty(ArchiveWords.Events).GetInt64()));
        }
        catch (Exception failure) when (
            failure is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            throw Unreadable(number, failure);
        }
    }

    private static ArchiveLine.Stream ReadStream(JsonElement line, string name)
    {
        var actor = ActorId.Parse(name) is { } parsed && IsWellFormed(parsed)
            ? parsed
            : throw new FormatException($"\"{name}\" names no stream");
        var snapshot = line.TryGetProperty(ArchiveWords.Snapshot, out var kept)
            ? new Snapshot(kept.GetProperty(ArchiveWords.Version).GetInt64(), ReadBody(kept))
            : null;
        Instant? wakeAt = line.TryGetProperty(ArchiveWords.WakeAt, out var at) ? new(at.GetInt64()) : null;
        var mark = new StreamMark(line.GetProperty(ArchiveWords.Cursor).GetInt64(), wakeAt);
        return new(
            actor,
            line.GetProperty(ArchiveWords.First).GetInt64(),
            new(line.GetProperty(ArchiveWords.Version).GetInt64(), mark, snapshot));
    }

    private static ArchiveLine.Event ReadEvent(JsonElement line, long number) =>
        new(new RecordedEvent(number, line.GetProperty(ArchiveWords.Type).GetString()!, ReadBody(line)));

    private static byte[] ReadBody(JsonElement line) =>
        line.TryGetProperty(ArchiveWords.Base64, out var base64)
            ? base64.GetBytesFromBase64()
            : Encoding.UTF8.GetBytes(line.GetProperty(ArchiveWords.Body).GetString()!);

    private static bool IsWellFormed(ActorId actor) =>
        Names.AreWellFormed(actor.Shop.Value)
        && (actor.Kind == ActorKind.BuyerSession ? actor.Session.IsWellFormed : Names.AreWellFormed(actor.Key));

    private static ArchiveRefusedException Unreadable(long number, Exception failure) =>
        new($"The archive is damaged or cut off: line {number} cannot be read ({failure.Message}).", failure);
}
