using System.Buffers.Binary;

namespace Routing.Storage.Sqlite.Opening;

/// <summary>
/// The first 100 bytes of a SQLite file (big-endian, as sqlite.org/fileformat2.html gives them), read without
/// SQLite so that nothing beside the file appears.
/// </summary>
/// <param name="IsSqlite">Whether the file begins as SQLite files do.</param>
/// <param name="ApplicationId">Whose file it is.</param>
/// <param name="Version">The version of its form, as its owner counts.</param>
/// <param name="LeastBytes">How long the file must be to hold all its pages.</param>
internal sealed record FileHeader(bool IsSqlite, int ApplicationId, int Version, long LeastBytes)
{
    private const int Length = 100;

    public static FileHeader Read(string path)
    {
        Span<byte> bytes = stackalloc byte[Length];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        if (file.ReadAtLeast(bytes, Length, throwOnEndOfStream: false) < Length
            || !bytes.StartsWith("SQLite format 3\0"u8))
        {
            return new(false, 0, 0, 0);
        }

        // A page size of 65536 does not fit and is written as 1.
        var pageBytes = BinaryPrimitives.ReadUInt16BigEndian(bytes[16..]);
        var pages = BinaryPrimitives.ReadUInt32BigEndian(bytes[28..]);
        return new(
            true,
            BinaryPrimitives.ReadInt32BigEndian(bytes[68..]),
            BinaryPrimitives.ReadInt32BigEndian(bytes[60..]),
            pages * (pageBytes == 1 ? 65536L : pageBytes));
    }
}
