using Microsoft.Extensions.Logging;

namespace Routing.Simulation.Servers;

/// <summary>What the server logs: a rule that threw is a fault, whatever else held.</summary>
internal sealed class ServerLog(Action<string> fault, Action<string> note) : ILoggerFactory, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        var sentence = exception is null
            ? formatter(state, exception)
            : $"{formatter(state, exception)}: {exception.GetType().Name}: {exception.Message}";
        if (logLevel == LogLevel.Critical)
        {
            fault($"{sentence}\n{exception?.StackTrace}");
        }
        else
        {
            note(sentence);
        }
    }

    public void Dispose()
    {
    }
}
