using Routing.Engine.Ports;

namespace Routing.Storage.Sqlite.Opening;

/// <summary>
/// One server per journal: an empty file beside it that its server holds locked. The operating system lets go of it
/// when the process ends, however it ends; the file itself stays.
/// </summary>
internal sealed class JournalLock : IDisposable
{
    private readonly FileStream held;

    private JournalLock(FileStream held) => this.held = held;

    public static string PathOf(string journal) => journal + ".lock";

    /// <exception cref="JournalRefusedException">Another server has the journal open.</exception>
    public static JournalLock Take(string journal)
    {
        try
        {
            return new(new(PathOf(journal), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException failure) when (IsHeld(failure))
        {
            throw new JournalRefusedException(
                $"The journal {journal} is in use by another server: "
                + "stop that server, or give this one a file of its own.",
                failure);
        }
    }

    public void Dispose() => held.Dispose();

    // EWOULDBLOCK on Linux (11) and macOS (35), a sharing violation on Windows.
    private static bool IsHeld(IOException failure) =>
        failure.HResult is 11 or 35 or unchecked((int)0x80070020);
}
