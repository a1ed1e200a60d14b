using Routing.Core;

namespace Routing.Hub.Desk;

/// <summary>
/// Files in a folder: one folder for each shop, in it one for each session. Hubs of a cluster share a folder that all
/// of them can reach.
/// </summary>
internal sealed class FolderFiles(string root) : IFileStore, IDisposable
{
    private const string Unfinished = ".part";

    // The bound on a session's files is counted and used by one at a time.
    private readonly SemaphoreSlim turn = new(1, 1);

    public async ValueTask<string?> Keep(
        ShopId shop, SessionId session, ReadOnlyMemory<byte> bytes, int most, CancellationToken cancellation)
    {
        var name = FileNames.Of(bytes.Span);
        var folder = FolderOf(shop, session);
        await turn.WaitAsync(cancellation);
        try
        {
            Directory.CreateDirectory(folder);
            var path = Path.Combine(folder, name);
            if (File.Exists(path))
            {
                return name;
            }

            if (Directory.EnumerateFiles(folder).Count(IsFinished) >= most)
            {
                return null;
            }

            await Write(path, bytes, cancellation);
            return name;
        }
        finally
        {
            turn.Release();
        }
    }

    public async ValueTask<byte[]?> Read(
        ShopId shop, SessionId session, string file, CancellationToken cancellation)
    {
        var path = Path.Combine(FolderOf(shop, session), file);
        return FileNames.AreWellFormed(file) && File.Exists(path)
            ? await File.ReadAllBytesAsync(path, cancellation)
            : null;
    }

    public void Dispose() => turn.Dispose();

    // Written aside and moved, so that nobody ever reads half a file.
    private static async Task Write(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var aside = $"{path}.{Guid.NewGuid():N}{Unfinished}";
        try
        {
            await using (var stream = new FileStream(aside, FileMode.CreateNew, FileAccess.Write))
            {
                await stream.WriteAsync(bytes, cancellation);
                stream.Flush(flushToDisk: true);
            }

            File.Move(aside, path, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    private static bool IsFinished(string file) => !file.EndsWith(Unfinished, StringComparison.Ordinal);

    // Names of shops and sessions are letters, digits and ._@:~-; a session's has a ~, so it is never "..".
    private string FolderOf(ShopId shop, SessionId session) =>
        Path.Combine(root, "shop-" + Safe(shop.Value), Safe(session.Value));

    private static string Safe(string name) => name.Replace(":", "%3A", StringComparison.Ordinal);
}
