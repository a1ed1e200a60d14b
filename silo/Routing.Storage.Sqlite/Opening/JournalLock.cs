using System.Globalization;
using Routing.Engine.Ports;

namespace Routing.Storage.Sqlite.Opening;

/// <summary>
/// One server per journal: a file beside it that its server holds locked, with the server's process id inside. The
/// operating system lets go of it when the process ends, however it ends; the file itself stays.
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
            var file = new FileStream(PathOf(journal), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            try
            {
                file.Write(System.Text.Encoding.ASCII.GetBytes(
                    Environment.ProcessId.ToString(CultureInfo.InvariantCulture).PadRight(10)));
                file.Flush();
                return new(file);
            }
            catch
            {
                file.Dispose();
                throw;
            }
        }
        catch (IOException failure) when (IsHeld(failure))
        {
            throw new JournalRefusedException(
                $"The journal {journal} is in use by another server{Holder(journal)}: "
                + "stop that server, or give this one a file of its own.",
                failure);
        }
    }

    public void Dispose() => held.Dispose();

    // EWOULDBLOCK on Linux (11) and macOS (35), a sharing violation on Windows.
    private static bool IsHeld(IOException failure) =>
        failure.HResult is 11 or 35 or unchecked((int)0x80070020);

    private static string Holder(string journal)
    {
        try
        {
            using var file = new FileStream(
                PathOf(journal), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var text = new StreamReader(file);
            return int.TryParse(text.ReadToEnd().Trim(), CultureInfo.InvariantCulture, out var id)
                ? $" (process {id})"
                : "";
        }
        catch (IOException)
        {
            return "";
        }
    }
}
