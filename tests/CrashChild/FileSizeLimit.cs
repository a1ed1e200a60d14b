using System.Runtime.InteropServices;

namespace Routing.CrashChild;

/// <summary>
/// A disk that is full, without a disk: the operating system refuses to let this process's files grow (RLIMIT_FSIZE).
/// Linux only.
/// </summary>
internal static partial class FileSizeLimit
{
    private const int FileSize = 1;
    private const int FileSizeExceeded = 25;

    /// <summary>From now on writes beyond this size fail; null lifts the limit.</summary>
    public static void Set(long? bytes)
    {
        // Without a handler the signal that goes with the failing write would end the process.
        _ = PosixSignalRegistration.Create((PosixSignal)FileSizeExceeded, context => context.Cancel = true);
        if (GetLimit(FileSize, out var limit) != 0)
        {
            throw new InvalidOperationException("the limit cannot be read");
        }

        limit.Soft = bytes is { } most ? (ulong)most : limit.Hard;
        if (SetLimit(FileSize, in limit) != 0)
        {
            throw new InvalidOperationException("the limit cannot be set");
        }
    }

    [LibraryImport("libc", EntryPoint = "getrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetLimit(int resource, out Limit limit);

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetLimit(int resource, in Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        public ulong Soft;
        public ulong Hard;
    }
}
