using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Routing.Shops.Versions;

namespace Routing.Shops.Tests.Versions;

/// <summary>A log that is kept to be read.</summary>
internal sealed class LoggedLines : ILogger<ShopVersions>
{
    private readonly ConcurrentQueue<string> lines = [];

    public string Text => string.Join('\n', lines);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter) =>
        lines.Enqueue($"{formatter(state, exception)} {exception?.Message}");
}
