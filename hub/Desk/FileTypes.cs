using System.Text;

namespace Routing.Hub.Desk;

/// <summary>What kind of file it is, by what it holds: names and headers can say anything.</summary>
internal static class FileTypes
{
    public const string Text = "text/plain";

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The media type; null for kinds that are not taken.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes) =>
        IsPng(bytes) ? "image/png"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) ? "image/gif"
        : bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? "image/webp"
        : bytes.StartsWith("%PDF-"u8) ? "application/pdf"
        : IsText(bytes) ? Text
        : null;

    public static bool IsImage(string type) => type.StartsWith("image/", StringComparison.Ordinal);

    private static bool IsPng(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

    private static bool IsText(ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes)
        {
            if (one is 0x7F or (< 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f')))
            {
                return false;
            }
        }

        try
        {
            Strict.GetCharCount(bytes);
            return !bytes.IsEmpty;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
