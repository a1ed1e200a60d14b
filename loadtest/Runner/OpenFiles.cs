using System.Globalization;

namespace Routing.LoadTest.Runner;

/// <summary>The operating system's bounds on connections.</summary>
public static class OpenFiles
{
    private const int OwnUse = 200;

    /// <summary>Fails early when this process may not open so many connections.</summary>
    /// <exception cref="CannotRunException">The bound on open files, or on local ports, is too low.</exception>
    public static void Check(int connections)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var limit = File.ReadLines("/proc/self/limits")
            .First(line => line.StartsWith("Max open files", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[3];
        if (limit != "unlimited" && Number(limit) < connections + OwnUse)
        {
            throw new CannotRunException(
                $"{connections} connections need {connections + OwnUse} open files, and the limit is {limit}:"
                + " raise it with ulimit -n.");
        }

        var ports = File.ReadAllText("/proc/sys/net/ipv4/ip_local_port_range").Split('\t', ' ');
        var free = Number(ports[^1]) - Number(ports[0]);
        if (free < connections)
        {
            throw new CannotRunException(
                $"{connections} connections need as many local ports, and there are {free}:"
                + " widen net.ipv4.ip_local_port_range.");
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
