namespace Routing.Silo;

internal sealed partial class StopDeadline
{
    [LoggerMessage(1, LogLevel.Error, "The silo could not stop in good order within {Seconds} s; it ends now.")]
    private partial void LogLate(int seconds);
}
