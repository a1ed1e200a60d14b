using Microsoft.Extensions.Logging;
using Routing.Core;
using Routing.Storage.Redis.Opening;
using StackExchange.Redis;

namespace Routing.Storage.Redis.Keeping;

/// <summary>
/// Deletes what is too old, some streams at a time. Several servers may do it beside one another: each look at a
/// stream is one script.
/// </summary>
internal sealed class Retention : IAsyncDisposable
{
    private const int MostPerLook = 500;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    private readonly IDatabase database;
    private readonly Keys keys;
    private readonly AgeScript script;
    private readonly TimeProvider time;
    private readonly ILogger log;
    private readonly CancellationTokenSource stopping = new();
    private readonly Task running;

    /// <param name="days">0 for never by itself.</param>
    public Retention(IDatabase database, Keys keys, int days, TimeProvider time, ILogger log)
    {
        (this.database, this.keys, this.time, this.log) = (database, keys, time, log);
        script = new(database, keys);
        running = days == 0 ? Task.CompletedTask : Run(TimeSpan.FromDays(days));
    }

    /// <summary>Looks at the streams that may be too old, the oldest first.</summary>
    /// <returns>How many of them were deleted or shortened.</returns>
    public async ValueTask<int> DeleteOlderThan(Instant before, int most, CancellationToken cancellation)
    {
        var names = await database
            .SortedSetRangeByScoreAsync(keys.Ages, stop: before.UnixMs, exclude: Exclude.Stop, take: most)
            .WaitAsync(cancellation)
            .ConfigureAwait(false);
        var changed = 0;
        foreach (var name in names)
        {
            cancellation.ThrowIfCancellationRequested();
            if (ActorId.Parse(name.ToString()) is { } actor
                && await script.Run(actor, before).ConfigureAwait(false))
            {
                changed++;
            }
        }

        return changed;
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync().ConfigureAwait(false);
        await running.ConfigureAwait(false);
        stopping.Dispose();
    }

    private async Task Run(TimeSpan age)
    {
        using var beat = new PeriodicTimer(Every, time);
        try
        {
            while (await beat.WaitForNextTickAsync(stopping.Token).ConfigureAwait(false))
            {
                await DeleteOnce(age).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The journal is closed.
        }
    }

    private async Task DeleteOnce(TimeSpan age)
    {
        try
        {
            var before = new Instant(time.GetUtcNow().ToUnixTimeMilliseconds()) - age;
            var changed = await DeleteOlderThan(before, MostPerLook, stopping.Token).ConfigureAwait(false);
            if (changed > 0)
            {
                RedisJournal.LogDeleted(log, changed);
            }
        }
        catch (Exception failure) when (RedisConnection.Failed(failure))
        {
            RedisJournal.LogDeletionFailed(log, failure);
        }
    }
}
