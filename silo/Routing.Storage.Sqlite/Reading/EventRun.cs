using System.Buffers;

namespace Routing.Storage.Sqlite.Reading;

/// <summary>
/// Where consecutive events of one stream lie: the first one's number, and each one's place in the file.
/// </summary>
internal readonly record struct EventRun(long First, IReadOnlyList<long> Seqs)
{
    private const int MaxBytes = 10;

    public static readonly EventRun None = new(0, []);

    public long Last => First + Seqs.Count - 1;

    /// <summary>
    /// The places as an extent keeps them: each as its distance from the one before, in groups of seven bits, the
    /// lowest first, with the high bit on all but the last (LEB128).
    /// </summary>
    public byte[] Pack()
    {
        var bytes = new ArrayBufferWriter<byte>(Seqs.Count * 2 + MaxBytes);
        var before = 0L;
        foreach (var seq in Seqs)
        {
            var left = (ulong)(seq - before);
            before = seq;
            var span = bytes.GetSpan(MaxBytes);
            var length = 0;
            do
            {
                span[length++] = (byte)(left >= 0x80 ? left | 0x80 : left);
                left >>= 7;
            }
            while (left != 0);
            bytes.Advance(length);
        }

        return bytes.WrittenSpan.ToArray();
    }

    public static List<long> Unpack(ReadOnlySpan<byte> packed)
    {
        List<long> seqs = [];
        var (seq, distance, shift) = (0L, 0UL, 0);
        foreach (var part in packed)
        {
            distance |= (ulong)(part & 0x7f) << shift;
            shift += 7;
            if (part < 0x80)
            {
                seq += (long)distance;
                seqs.Add(seq);
                (distance, shift) = (0, 0);
            }
        }

        return seqs;
    }
}
