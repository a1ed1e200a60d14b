using Routing.Engine.Ports;

namespace Routing.Engine.Archive;

/// <summary>
/// Brings an archive into a journal. The archive is read twice: first to check all of it, and that the journal holds
/// none of its streams; only then anything is written.
/// </summary>
public static class JournalImport
{
    /// <param name="archive">It must be able to go back to its beginning.</param>
    /// <exception cref="ArchiveRefusedException">It is foreign, damaged or cut off, or the journal has one of its
    /// streams; nothing was changed.</exception>
    /// <exception cref="IOException">The journal could not store it; the message names the stream.</exception>
    public static async Task<ArchiveCounts> Read(
        Stream archive, IEventJournal journal, CancellationToken cancellation)
    {
        var begin = archive.Position;
        await Check(archive, journal, cancellation).ConfigureAwait(false);
        archive.Position = begin;
        var counts = default(ArchiveCounts);
        var stream = new ImportedStreams(journal, cancellation);
        await foreach (var line in ArchiveReader.Read(archive, cancellation).ConfigureAwait(false))
        {
            switch (line)
            {
                case ArchiveLine.Stream begun:
                    await stream.Begin(begun).ConfigureAwait(false);
                    break;
                case ArchiveLine.Event { Recorded: var recorded }:
                    await stream.Add(new(recorded.Type, recorded.Body)).ConfigureAwait(false);
                    break;
                case ArchiveLine.End end:
                    await stream.Finish().ConfigureAwait(false);
                    counts = end.Counts;
                    break;
            }
        }

        return counts;
    }

    private static async Task Check(Stream archive, IEventJournal journal, CancellationToken cancellation)
    {
        await foreach (var line in ArchiveReader.Read(archive, cancellation).ConfigureAwait(false))
        {
            if (line is ArchiveLine.Stream { Actor: var actor }
                && (await journal.Head(actor, cancellation).ConfigureAwait(false)).Version > 0)
            {
                throw new ArchiveRefusedException(
                    $"The journal already has {actor}; nothing was imported. Import into a journal without it.");
            }
        }
    }
}
