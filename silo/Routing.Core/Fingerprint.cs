namespace Routing.Core;

/// <summary>
/// A 64-bit fingerprint of a text that is the same in every process: FNV-1a over its UTF-16 code units
/// (offset basis 14695981039346656037, prime 1099511628211, as published by Fowler, Noll and Vo).
/// </summary>
public static class Fingerprint
{
    public static ulong Of(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in text)
        {
            hash = unchecked((hash ^ unit) * 1099511628211UL);
        }

        return hash;
    }
}
