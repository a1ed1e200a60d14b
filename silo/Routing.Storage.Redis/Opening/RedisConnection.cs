using Routing.Engine.Ports;
using StackExchange.Redis;

namespace Routing.Storage.Redis.Opening;

/// <summary>Reaches Redis. What is asked while there is no connection fails at once; it reconnects by itself.</summary>
internal static class RedisConnection
{
    private const int BeatMs = 250;

    /// <summary>What is wrong with a connection's text; null when nothing is.</summary>
    public static string? MistakeIn(string connection)
    {
        try
        {
            return ConfigurationOptions.Parse(connection).EndPoints.Count > 0
                ? null
                : $"is \"{connection}\"; it must name at least one host:port";
        }
        catch (ArgumentException e)
        {
            return $"cannot be read ({e.Message}); it must be host:port, then options behind commas";
        }
    }

    /// <summary>The servers, without what signs in there: for people to read.</summary>
    public static string Where(RedisJournalOptions options) =>
        string.Join(',', ConfigurationOptions.Parse(options.Connection).EndPoints.Select(EndPointCollection.ToString));

    /// <exception cref="JournalRefusedException">Nobody answers in time, or does not let us in.</exception>
    public static ConnectionMultiplexer Open(RedisJournalOptions options)
    {
        var configuration = ConfigurationOptions.Parse(options.Connection);
        configuration.AbortOnConnectFail = true;
        configuration.BacklogPolicy = BacklogPolicy.FailFast;
        configuration.ConnectRetry = 1;
        configuration.ConnectTimeout = options.ConnectMs;
        configuration.AsyncTimeout = options.DeadlineMs;
        configuration.SyncTimeout = options.DeadlineMs;
        configuration.HeartbeatInterval = TimeSpan.FromMilliseconds(BeatMs);
        configuration.ReconnectRetryPolicy = new LinearRetry(BeatMs);
        configuration.ClientName ??= "Routing";
        try
        {
            return ConnectionMultiplexer.Connect(configuration);
        }
        catch (RedisConnectionException failure)
        {
            throw new JournalRefusedException(
                $"No Redis at {Where(options)} let us in within {options.ConnectMs} ms ({failure.FailureType}); "
                    + "start it, or name the right one.",
                failure);
        }
    }

    /// <summary>Whether an exception says that Redis failed, and not that we did.</summary>
    public static bool Failed(Exception exception) =>
        exception is RedisException or RedisCommandException or TimeoutException or ObjectDisposedException;
}
