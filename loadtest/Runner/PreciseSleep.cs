using System.Runtime.InteropServices;
using Routing.LoadTest.Measuring;

namespace Routing.LoadTest.Runner;

/// <summary>
/// Sleeps to a moment with the kernel's precision of some microseconds instead of the runtime's millisecond.
/// </summary>
internal static partial class PreciseSleep
{
    private const int Monotonic = 1;
    private const int AbsoluteTime = 1;
    private const int SetTimerSlack = 29;

    /// <summary>Asks the kernel not to round this thread's wake-ups; elsewhere than on Linux it does nothing.</summary>
    public static void PrepareThread()
    {
        if (OperatingSystem.IsLinux())
        {
            _ = Control(SetTimerSlack, 1, 0, 0, 0);
        }
    }

    /// <summary>Returns at or shortly after the moment of <see cref="Clock.Now"/>.</summary>
    public static void Until(long moment)
    {
        if (OperatingSystem.IsLinux())
        {
            // The runtime's clock is the kernel's monotonic clock, so the moment can be given as it is.
            var until = new Moment(moment / 1_000_000_000, moment % 1_000_000_000);
            _ = Sleep(Monotonic, AbsoluteTime, in until, 0);
            return;
        }

        var milliseconds = (moment - Clock.Now) / 1_000_000;
        Thread.Sleep((int)Math.Clamp(milliseconds, 0, 1000));
    }

    [LibraryImport("libc", EntryPoint = "clock_nanosleep")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Sleep(int clock, int flags, in Moment until, nint remaining);

    [LibraryImport("libc", EntryPoint = "prctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Control(int option, nuint value, nuint unused2, nuint unused3, nuint unused4);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Moment(long Seconds, long Nanoseconds);
}
