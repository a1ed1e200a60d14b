namespace Routing.Simulation.Clockwork;

/// <summary>
/// A stream of chance. Everyone has his own, made from the seed and his name, so that a change in one does not shift
/// the others.
/// </summary>
internal sealed class Dice
{
    private ulong state;

    private Dice(ulong state) => this.state = state;

    public static Dice Of(long seed, string name, long number = 0)
    {
        var mixed = Mixed((ulong)seed + 0x9E3779B97F4A7C15);
        foreach (var character in name)
        {
            mixed = Mixed(mixed ^ character);
        }

        return new(Mixed(mixed ^ (ulong)number));
    }

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        return Mixed(state);
    }

    /// <summary>At least 0 and below 1.</summary>
    public double Part() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => probability > 0 && Part() < probability;

    public int Below(int bound) => (int)(Next() % (ulong)bound);

    public T OneOf<T>(IReadOnlyList<T> all) => all[Below(all.Count)];

    public TimeSpan Span(TimeSpan from, TimeSpan to) => from + ((to - from) * Part());

    /// <summary>In seconds.</summary>
    public TimeSpan Seconds(double from, double to) => TimeSpan.FromSeconds(from + ((to - from) * Part()));

    /// <summary>A pause of a process without memory, at most ten times its mean.</summary>
    public TimeSpan Pause(TimeSpan mean) => mean * Math.Min(10, -Math.Log(1 - Part()));

    public Guid Name()
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, Next());
        BitConverter.TryWriteBytes(bytes[8..], Next());
        return new(bytes);
    }

    private static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
