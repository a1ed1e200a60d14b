using Routing.Core;
using Routing.Engine.Ports;

namespace Routing.Engine.Archive;

/// <summary>
/// Writes a journal as lines of JSON: a header, then stream after stream its head and its events, and a closing line
/// with their counts. Whatever keeps the journal, the same streams give the same bytes.
/// </summary>
public static class JournalExport
{
    private const int Page = 500;

    /// <summary>
    /// Writes every stream as it stands when its turn comes. Nothing should append meanwhile, and a journal that
    /// notes marks late should have been closed since: then the archive has the newest of them.
    /// </summary>
    /// <exception cref="IOException">The journal cannot be read, or the archive not written.</exception>
    public static async Task<ArchiveCounts> Write(
        IEventJournal journal, Stream archive, CancellationToken cancellation)
    {
        using var writer = new ArchiveWriter(archive);
        await writer.Header(cancellation).ConfigureAwait(false);
        var counts = default(ArchiveCounts);
        IReadOnlyList<ActorId> page = [];
        do
        {
            page = await journal.Streams(page.Count == 0 ? null : page[^1], Page, cancellation).ConfigureAwait(false);
            foreach (var actor in page)
            {
                var events = await WriteStream(journal, actor, writer, cancellation).ConfigureAwait(false);
                counts = new(counts.Streams + 1, counts.Events + events);
            }
        }
        while (page.Count > 0);

        await writer.End(counts, cancellation).ConfigureAwait(false);
        await archive.FlushAsync(cancellation).ConfigureAwait(false);
        return counts;
    }

    private static async Task<long> WriteStream(
        IEventJournal journal, ActorId actor, ArchiveWriter writer, CancellationToken cancellation)
    {
        var head = await journal.Head(actor, cancellation).ConfigureAwait(false);
        var page = await journal.Read(actor, 0, Page, cancellation).ConfigureAwait(false);
        var first = page.Count > 0 ? Math.Min(page[0].Number, head.Version + 1) : head.Version + 1;
        await writer.Stream(actor, first, head, cancellation).ConfigureAwait(false);
        var last = first - 1;
        while (last < head.Version && page.Count > 0)
        {
            foreach (var recorded in page.Where(recorded => recorded.Number <= head.Version))
            {
                last = recorded.Number == last + 1
                    ? recorded.Number
                    : throw new IOException($"The journal has no event {last + 1} of {actor}.");
                await writer.Event(recorded, cancellation).ConfigureAwait(false);
            }

            page = await journal.Read(actor, last, Page, cancellation).ConfigureAwait(false);
        }

        return last == head.Version
            ? last - first + 1
            : throw new IOException($"The journal has no event {last + 1} of {actor}.");
    }
}
