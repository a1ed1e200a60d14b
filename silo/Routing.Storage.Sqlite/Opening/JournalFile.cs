using Routing.Engine.Ports;
using Routing.Storage.Sqlite.Native;

namespace Routing.Storage.Sqlite.Opening;

/// <summary>
/// Looks at what stands where the journal shall be, makes it when nothing does, and refuses what is not ours or not
/// whole before anything is changed.
/// </summary>
internal static class JournalFile
{
    /// <summary>Answers the lock on a journal that is there, ours and whole.</summary>
    /// <exception cref="JournalRefusedException">What stands there cannot be the journal.</exception>
    public static JournalLock Claim(string path, SqliteJournalOptions options)
    {
        try
        {
            return ClaimOrThrow(path, options);
        }
        catch (UnauthorizedAccessException failure)
        {
            throw Refused(path, "may not be written: give the server's user the right to write it", failure);
        }
        catch (IOException failure)
        {
            throw Refused(path, $"cannot be used ({failure.Message.TrimEnd('.')}): mend that or name another", failure);
        }
        catch (SqliteFailure failure)
        {
            throw Refused(path, failure);
        }
    }

    /// <summary>The refusal of a journal on which SQLite failed while it was opened.</summary>
    public static JournalRefusedException Refused(string path, SqliteFailure failure) =>
        Refused(path, $"cannot be opened because {failure.Message}: mend that or name another file", failure);

    private static JournalLock ClaimOrThrow(string path, SqliteJournalOptions options)
    {
        // A foreign file gets no lock beside it. But where a lock is, it is taken first: to open and close a file
        // that this process has open in SQLite would drop SQLite's own locks on it.
        var isFirst = !File.Exists(JournalLock.PathOf(path));
        if (isFirst)
        {
            CheckHeader(path);
        }

        CheckMayWrite(path);
        var held = JournalLock.Take(path);
        try
        {
            CheckHeader(path);
            if (IsNew(path))
            {
                Create(path);
            }
            else if (new FileInfo(path).Length <= options.CheckUpToMiB * 1_048_576L)
            {
                CheckPages(path);
            }

            return held;
        }
        catch
        {
            if (isFirst)
            {
                File.Delete(JournalLock.PathOf(path));
            }

            held.Dispose();
            throw;
        }
    }

    private static bool IsNew(string path) => !File.Exists(path) || new FileInfo(path).Length == 0;

    private static bool IsAtRest(string path) =>
        !File.Exists(path + "-wal") || new FileInfo(path + "-wal").Length == 0;

    private static void CheckHeader(string path)
    {
        if (Directory.Exists(path))
        {
            throw Refused(path, "is a folder: name a file in it");
        }

        if (IsNew(path))
        {
            if (!IsAtRest(path))
            {
                throw Refused(path, $"is missing, but its log {path}-wal is there: put the journal back beside it");
            }

            return;
        }

        var header = FileHeader.Read(path);
        if (!header.IsSqlite || header.ApplicationId != Schema.ApplicationId)
        {
            throw Refused(path, "is a file of another program: name another file for the journal");
        }

        if (header.Version > Schema.Version)
        {
            throw Refused(
                path,
                $"has form {header.Version} and this server knows forms up to {Schema.Version}: run the newer server");
        }

        if (IsAtRest(path) && new FileInfo(path).Length < header.LeastBytes)
        {
            throw Damaged(path, "its end is missing");
        }
    }

    private static void CheckMayWrite(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        if (File.Exists(path) && File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly))
        {
            throw Refused(path, "is read-only: make it writable or name another file");
        }

        if (File.GetAttributes(folder).HasFlag(FileAttributes.ReadOnly))
        {
            throw Refused(path, $"is in the read-only folder {folder}: make that writable or name another");
        }
    }

    /// <summary>Under another name first: a server that dies here leaves no half-made journal.</summary>
    private static void Create(string path)
    {
        var making = path + ".new";
        File.Delete(making);
        try
        {
            using (var database = Database.Create(making))
            {
                Schema.Create(database);
            }

            File.Move(making, path, overwrite: true);
        }
        finally
        {
            File.Delete(making);
        }
    }

    private static void CheckPages(string path)
    {
        try
        {
            // After a crash the log is part of the journal, so SQLite must open both; it shall change neither.
            using var database = IsAtRest(path) ? Database.OpenImmutable(path) : Database.Open(path);
            database.LeaveWalOnClose();
            var finding = database.Ask("PRAGMA quick_check(1)");
            if (finding != "ok")
            {
                throw Damaged(path, finding.ReplaceLineEndings(" "));
            }
        }
        catch (SqliteFailure failure) when (failure.IsDamage)
        {
            throw Damaged(path, failure.Message);
        }
    }

    private static JournalRefusedException Damaged(string path, string finding) =>
        Refused(path, $"is damaged ({finding}): put a good copy in its place; it was left as it is");

    private static JournalRefusedException Refused(string path, string what, Exception? cause = null) =>
        new($"The journal {path} {what}.", cause);
}
