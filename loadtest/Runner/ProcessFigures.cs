using System.Globalization;

namespace Routing.LoadTest.Runner;

/// <summary>What a process has used, read from /proc.</summary>
/// <param name="CpuSeconds">Processor time in user and kernel mode, in seconds, to 10 ms.</param>
/// <param name="RssMib">Resident memory in MiB.</param>
public sealed record ProcessFigures(double CpuSeconds, double RssMib)
{
    // USER_HZ: the unit of the times in /proc is 1/100 s on every Linux that .NET runs on.
    private const double TicksPerSecond = 100;

    /// <summary>Reads the figures of a process.</summary>
    /// <exception cref="CannotRunException">There is no such process, or no /proc.</exception>
    public static ProcessFigures Of(int process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            // The command, in parentheses, may hold blanks; the fields after it begin with the third.
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            var ticks = Number(fields[11]) + Number(fields[12]);
            var resident = File.ReadLines($"/proc/{process}/status")
                .First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
            return new ProcessFigures(ticks / TicksPerSecond, Number(resident) / 1024);
        }
        catch (Exception error) when (error is IOException or InvalidOperationException)
        {
            throw new CannotRunException($"The figures of process {process} cannot be read: {error.Message}", error);
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
