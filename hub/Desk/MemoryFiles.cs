using Routing.Core;

namespace Routing.Hub.Desk;

/// <summary>Files that the end of the server forgets, as a journal in memory does.</summary>
internal sealed class MemoryFiles : IFileStore
{
    private readonly Dictionary<(ShopId, SessionId), Dictionary<string, byte[]>> kept = [];

    public ValueTask<string?> Keep(
        ShopId shop, SessionId session, ReadOnlyMemory<byte> bytes, int most, CancellationToken cancellation)
    {
        var name = FileNames.Of(bytes.Span);
        lock (kept)
        {
            if (!kept.TryGetValue((shop, session), out var files))
            {
                kept.Add((shop, session), files = new(StringComparer.Ordinal));
            }

            if (files.Count >= most && !files.ContainsKey(name))
            {
                return new((string?)null);
            }

            files[name] = bytes.ToArray();
            return new(name);
        }
    }

    public ValueTask<byte[]?> Read(ShopId shop, SessionId session, string file, CancellationToken cancellation)
    {
        lock (kept)
        {
            return new(kept.TryGetValue((shop, session), out var files) && files.TryGetValue(file, out var bytes)
                ? bytes
                : null);
        }
    }
}
