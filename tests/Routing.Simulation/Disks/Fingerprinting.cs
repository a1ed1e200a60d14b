using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Routing.Simulation.Disks;

/// <summary>A running fingerprint of bytes and texts, the same in every process.</summary>
internal sealed class Fingerprinting
{
    private const ulong Prime = 0x9FB21C651E98DF25;

    private ulong value = 0x243F6A8885A308D3;

    public void Add(string text) => Add(MemoryMarshal.AsBytes(text.AsSpan()));

    public void Add(ReadOnlySpan<byte> bytes)
    {
        Mix((ulong)bytes.Length);
        while (bytes.Length >= 8)
        {
            Mix(BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[8..];
        }

        foreach (var one in bytes)
        {
            Mix(one);
        }
    }

    public override string ToString() => value.ToString("x16", CultureInfo.InvariantCulture);

    private void Mix(ulong next)
    {
        value = (value ^ next) * Prime;
        value ^= value >> 29;
    }
}
