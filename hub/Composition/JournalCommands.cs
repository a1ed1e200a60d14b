using Routing.Engine.Archive;
using Routing.Engine.Ports;

namespace Routing.Hub.Composition;

/// <summary>Moves a journal out to a file and in again, while no server runs on it.</summary>
internal static class JournalCommands
{
    private const int BufferBytes = 1 << 20;

    /// <summary>The exit code, or null when the arguments ask for something else.</summary>
    public static async Task<int?> Run(string[] args)
    {
        Func<Task<string>>? command = args switch
        {
            ["export", "--journal", var journal, "--to", var archive] => () => Export(journal, archive),
            ["export", "--to", var archive, "--journal", var journal] => () => Export(journal, archive),
            ["import", "--journal", var journal, "--from", var archive] => () => Import(journal, archive),
            ["import", "--from", var archive, "--journal", var journal] => () => Import(journal, archive),
            _ => null,
        };
        return (command, args) switch
        {
            (not null, _) => await Guarded(command),
            (_, ["export", ..]) => Fail("export takes a journal and a new file: export --journal FILE --to ARCHIVE", 2),
            (_, ["import", ..]) => Fail("import takes a journal and a file: import --journal FILE --from ARCHIVE", 2),
            _ => null,
        };
    }

    private static async Task<int> Guarded(Func<Task<string>> command)
    {
        try
        {
            Console.WriteLine(await command());
            return 0;
        }
        catch (Exception failure) when (
            failure is JournalRefusedException or ArchiveRefusedException or IOException or UnauthorizedAccessException)
        {
            return Fail(failure.Message, 1);
        }
    }

    /// <summary>The archive appears under its name only when it is whole.</summary>
    private static async Task<string> Export(string place, string archive)
    {
        var unfinished = archive + ".part";
        if (File.Exists(archive))
        {
            throw new IOException($"{archive} is there already; name a new file.");
        }

        ArchiveCounts counts;
        await using (var journal = JournalPlaces.Open(place, isNew: false))
        {
            await using var file = new FileStream(
                unfinished, FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes);
            counts = await JournalExport.Write(journal, file, CancellationToken.None);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, archive);
        return $"{archive} holds {counts.Streams} streams with {counts.Events} events of {place}.";
    }

    private static async Task<string> Import(string place, string archive)
    {
        await using var file = new FileStream(archive, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes);
        await using var journal = JournalPlaces.Open(place, isNew: true);
        var counts = await JournalImport.Read(file, journal, CancellationToken.None);
        return $"{place} took {counts.Streams} streams with {counts.Events} events from {archive}.";
    }

    private static int Fail(string message, int code)
    {
        Console.Error.WriteLine(message);
        return code;
    }
}
