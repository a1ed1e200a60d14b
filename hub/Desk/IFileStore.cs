using Routing.Core;

namespace Routing.Hub.Desk;

/// <summary>
/// Keeps the files of conversations. A file's name is the SHA-256 of what it holds, so that the same file is kept once
/// and can be served for ever.
/// </summary>
internal interface IFileStore
{
    /// <summary>Keeps a file of a session; the bytes are durable when it returns.</summary>
    /// <param name="shop">The shop.</param>
    /// <param name="session">A session whose name is well formed.</param>
    /// <param name="bytes">What the file holds; its bounds are checked by who calls.</param>
    /// <param name="most">So many files a session may have.</param>
    /// <param name="cancellation">Gives up; a file is kept whole or not at all.</param>
    /// <returns>The file's name; null when the session has that many others already.</returns>
    ValueTask<string?> Keep(
        ShopId shop, SessionId session, ReadOnlyMemory<byte> bytes, int most, CancellationToken cancellation);

    /// <summary>What a file holds; null when the session has no such file.</summary>
    ValueTask<byte[]?> Read(ShopId shop, SessionId session, string file, CancellationToken cancellation);
}
