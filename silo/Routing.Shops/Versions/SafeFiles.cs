namespace Routing.Shops.Versions;

/// <summary>Writes files whole or not at all, and keeps others from writing at the same time.</summary>
internal static class SafeFiles
{
    private const UnixFileMode OwnersOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Writes aside, through to the disk, and renames; whoever reads finds the old text or the new.</summary>
    /// <param name="mode">Who may read it; null for the mode of the file that stands there.</param>
    public static void Write(string path, byte[] text, UnixFileMode? mode = OwnersOnly)
    {
        var target = Target(path);
        var aside = $"{target}.{Guid.NewGuid():N}.part";
        try
        {
            using (var stream = new FileStream(aside, FileMode.CreateNew, FileAccess.Write))
            {
                if (!OperatingSystem.IsWindows())
                {
                    File.SetUnixFileMode(stream.SafeFileHandle, mode ?? File.GetUnixFileMode(target));
                }

                stream.Write(text);
                stream.Flush(flushToDisk: true);
            }

            File.Move(aside, target, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    /// <summary>Removes what a process that ended while it wrote left aside. The caller holds the lock.</summary>
    public static void Sweep(string path)
    {
        var target = new FileInfo(Target(path));
        foreach (var aside in target.Directory!.EnumerateFiles($"{target.Name}.*.part"))
        {
            aside.Delete();
        }
    }

    /// <summary>
    /// Tries whether files can be made and renamed beside a file. What a process leaves of it is swept with the rest.
    /// </summary>
    /// <exception cref="IOException">They cannot.</exception>
    /// <exception cref="UnauthorizedAccessException">They may not.</exception>
    public static void Try(string path)
    {
        var probe = $"{Target(path)}.{Guid.NewGuid():N}.part";
        Write(probe, "{}"u8.ToArray());
        File.Delete(probe);
    }

    /// <summary>
    /// Waits until no other process, and nobody in this one, holds the lock. It ends with the process that holds it.
    /// </summary>
    /// <returns>The lock, to be disposed of; null when it was not to be had in ten seconds.</returns>
    public static async Task<IDisposable?> Lock(string path, TimeProvider time, CancellationToken cancellation)
    {
        for (var began = time.GetTimestamp(); time.GetElapsedTime(began) < LongestWait;)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (IsHeld(e))
            {
                await Task.Delay(Pause, time, cancellation);
            }
        }

        return null;
    }

    // A link stays one: what it points to is replaced.
    private static string Target(string path) => File.Exists(path)
        ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path
        : path;

    // EWOULDBLOCK of Linux and of macOS, and the sharing violation of Windows.
    private static bool IsHeld(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);
}
