using System.Buffers.Text;

namespace Routing.LoadTest.Scenarios.Relay;

/// <summary>
/// The text of a measured message, 60 characters like a buyer's usual question:
/// <c>sender:number:moment</c>, then filling. The moment is when the message was meant to be sent.
/// </summary>
public static class RelayText
{
    /// <summary>The length in bytes; all of them are ASCII.</summary>
    public const int Length = 60;

    private static ReadOnlySpan<byte> Filling => " is the parcel with my winter coat on its way to me already?"u8;

    /// <summary>Writes the text into <see cref="Length"/> bytes.</summary>
    public static void Write(Span<byte> text, int sender, long number, long moment)
    {
        Utf8Formatter.TryFormat(sender, text, out var at);
        text[at++] = (byte)':';
        Utf8Formatter.TryFormat(number, text[at..], out var length);
        at += length;
        text[at++] = (byte)':';
        Utf8Formatter.TryFormat(moment, text[at..], out length);
        at += length;
        Filling[..(Length - at)].CopyTo(text[at..]);
    }

    /// <summary>Reads a text, with or without the quotes of JSON; false when it is none of ours.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out int sender, out long number, out long moment)
    {
        text = text.Trim((byte)'"');
        number = moment = 0;
        if (!Utf8Parser.TryParse(text, out sender, out var at) || !Skip(ref text, at)
            || !Utf8Parser.TryParse(text, out number, out at) || !Skip(ref text, at))
        {
            return false;
        }

        return Utf8Parser.TryParse(text, out moment, out _);
    }

    private static bool Skip(ref ReadOnlySpan<byte> text, int at)
    {
        if (at >= text.Length || text[at] != (byte)':')
        {
            return false;
        }

        text = text[(at + 1)..];
        return true;
    }
}
