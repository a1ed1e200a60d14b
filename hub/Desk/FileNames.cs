using System.Security.Cryptography;

namespace Routing.Hub.Desk;

/// <summary>The names of kept files.</summary>
internal static class FileNames
{
    private const int Length = 64;

    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Whether it can be a file's name; nothing else may become part of a path.</summary>
    public static bool AreWellFormed(string name) =>
        name.Length == Length && name.All(char.IsAsciiHexDigitLower);
}
