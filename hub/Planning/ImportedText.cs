using System.Text;

namespace Routing.Hub.Planning;

/// <summary>
/// The text of a file as spreadsheets and calendars save it: Unicode, or what is not UTF-8 in the Chinese code page,
/// which Excel in Chinese writes as CSV.
/// </summary>
internal static class ImportedText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Chinese = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    /// <summary>Null when it is longer than so many bytes.</summary>
    public static async Task<string?> Read(Stream body, int most, CancellationToken cancellation)
    {
        using var whole = new MemoryStream();
        var part = new byte[16 * 1024];
        while (await body.ReadAsync(part, cancellation) is > 0 and var count)
        {
            if (whole.Length + count > most)
            {
                return null;
            }

            whole.Write(part.AsSpan(0, count));
        }

        return Read(whole.GetBuffer().AsSpan(0, (int)whole.Length));
    }

    private static string Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes[2..]);
        }

        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Chinese.GetString(bytes);
        }
    }
}
