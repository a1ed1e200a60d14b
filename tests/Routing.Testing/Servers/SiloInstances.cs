namespace Routing.Testing.Servers;

/// <summary>Numbers for silos on this machine: each number takes three ports, as the silo's own settings say.</summary>
public static class SiloInstances
{
    private const int Most = 100;

    private static readonly int[] FirstPorts = [11_111, 30_000, 5_090];

    /// <summary>The numbers whose ports are free now, in random order.</summary>
    public static IEnumerable<int> Free() =>
        Enumerable.Range(0, Most).OrderBy(_ => Random.Shared.Next()).Where(
            instance => FirstPorts.All(first => FreePort.IsFree(first + instance)));
}
