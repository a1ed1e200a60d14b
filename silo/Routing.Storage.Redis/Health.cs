using Microsoft.Extensions.Logging;
using Routing.Storage.Redis.Opening;
using StackExchange.Redis;

namespace Routing.Storage.Redis;

/// <summary>
/// What keeps Redis from storing, as one sentence. A failure sets it; only a write that succeeds afterwards, tried
/// again and again meanwhile, takes it away.
/// </summary>
internal sealed class Health : IDisposable
{
    private static readonly TimeSpan ProbeEvery = TimeSpan.FromMilliseconds(250);

    private readonly Lock gate = new();
    private readonly ConnectionMultiplexer connection;
    private readonly Keys keys;
    private readonly string where;
    private readonly ILogger log;
    private readonly Action recovered;
    private readonly Timer timer;
    private volatile string? trouble;
    private long failures;
    private int isProbing;

    /// <param name="recovered">Called when a write succeeds again.</param>
    public Health(ConnectionMultiplexer connection, Keys keys, string where, ILogger log, Action recovered)
    {
        (this.connection, this.keys, this.where, this.log, this.recovered) = (connection, keys, where, log, recovered);
        timer = new(_ => _ = ProbeUnlessProbing(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        connection.ConnectionFailed += Disconnected;
    }

    /// <summary>Null when nothing keeps it.</summary>
    public string? Trouble => trouble;

    public void Failed(Exception failure) =>
        Failed(
            failure is RedisServerException
                ? $"The Redis at {where} does not store: {failure.Message}."
                : $"The Redis at {where} does not answer.",
            failure);

    public void Failed(string sentence, Exception? failure)
    {
        lock (gate)
        {
            failures++;
            if (trouble is null)
            {
                RedisJournal.LogTrouble(log, sentence, failure);
                timer.Change(ProbeEvery, ProbeEvery);
            }

            trouble = sentence;
        }
    }

    public void Dispose()
    {
        connection.ConnectionFailed -= Disconnected;
        timer.Dispose();
    }

    private void Disconnected(object? sender, ConnectionFailedEventArgs failed)
    {
        if (failed.ConnectionType == ConnectionType.Interactive)
        {
            Failed($"The Redis at {where} is not connected; it is tried again all the time.", failed.Exception);
        }
    }

    private async Task ProbeUnlessProbing()
    {
        if (Interlocked.Exchange(ref isProbing, 1) == 1)
        {
            return;
        }

        try
        {
            await Probe().ConfigureAwait(false);
        }
        finally
        {
            Volatile.Write(ref isProbing, 0);
        }
    }

    private async Task Probe()
    {
        var failuresBefore = Interlocked.Read(ref failures);
        try
        {
            await connection.GetDatabase().StringSetAsync(keys.Probe, "alive").ConfigureAwait(false);
        }
        catch (Exception failure) when (RedisConnection.Failed(failure))
        {
            return;
        }

        lock (gate)
        {
            if (trouble is null || failures != failuresBefore)
            {
                return;
            }

            trouble = null;
            timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        RedisJournal.LogRecovered(log, where);
        recovered();
    }
}
