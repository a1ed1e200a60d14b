using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Routing.Hosting;

/// <summary>How every program of the server speaks.</summary>
public static class PlainConsole
{
    /// <summary>One plain line per message on the console, and of the frameworks only warnings.</summary>
    public static ILoggingBuilder AddPlainConsole(this ILoggingBuilder logging) => logging
        .ClearProviders()
        .AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.ColorBehavior = LoggerColorBehavior.Disabled;
        })
        .AddFilter("Microsoft", LogLevel.Warning)
        .AddFilter("Orleans", LogLevel.Warning);
}
