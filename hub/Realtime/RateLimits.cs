using System.Collections.Concurrent;
using Routing.Core;

namespace Routing.Hub.Realtime;

/// <summary>How much one connection, and one buyer over all of his connections, may send.</summary>
/// <param name="MessagesPerSecond">
/// A steady rate; twice as many may come at once. More lets robots flood a shop, fewer would hinder an agent who
/// pastes. 0 for no limit (load tests). Messages per second, 0 to 1,000,000 [100].
/// </param>
internal sealed record RateLimitOptions(int MessagesPerSecond = 100);

/// <param name="options">How much is allowed.</param>
/// <param name="gate">Keeps new work out while the server cannot keep up; null lets everything in.</param>
/// <param name="time">By which rates are measured.</param>
internal sealed class RateLimits(RateLimitOptions options, LoadGate? gate, TimeProvider time)
{
    /// <summary>Above so many buyers those are forgotten who have not said anything for a while.</summary>
    public const int SweepAbove = 10_000;

    private readonly ConcurrentDictionary<(ShopId Shop, BuyerId Buyer), TokenBucket> buyers = new();
    private int held;
    private int sweepAt = SweepAbove;

    /// <summary>By which rates are measured.</summary>
    public TimeProvider Time => time;

    /// <summary>How many buyers' limits are kept.</summary>
    public int Held => Volatile.Read(ref held);

    /// <summary>A connection's own limit; null when there is none.</summary>
    public TokenBucket? ForConnection() => options.MessagesPerSecond == 0 ? null : NewBucket();

    /// <summary>
    /// Whether something new of a buyer is let in: it takes from the limit that all his connections and requests
    /// share, and the server must keep up.
    /// </summary>
    /// <returns><see cref="Refusal.TooFast"/>, <see cref="Refusal.Busy"/> or none.</returns>
    public Refusal Admit(ShopId shop, BuyerId buyer) => !BuyerMay(shop, buyer) ? Refusal.TooFast : AdmitNew();

    /// <summary>Whether the server takes new work.</summary>
    /// <returns><see cref="Refusal.Busy"/> or none.</returns>
    public Refusal AdmitNew() => gate?.IsOpen == false ? Refusal.Busy : Refusal.None;

    private bool BuyerMay(ShopId shop, BuyerId buyer)
    {
        if (options.MessagesPerSecond == 0)
        {
            return true;
        }

        var may = BucketOf((shop, buyer)).TryTake();
        if (Held > Volatile.Read(ref sweepAt))
        {
            Sweep();
        }

        return may;
    }

    // Counted here: to ask the dictionary takes every one of its locks, for each message.
    private TokenBucket BucketOf((ShopId Shop, BuyerId Buyer) key)
    {
        if (buyers.TryGetValue(key, out var known))
        {
            return known;
        }

        var made = NewBucket();
        var first = buyers.GetOrAdd(key, made);
        if (first == made)
        {
            Interlocked.Increment(ref held);
        }

        return first;
    }

    private TokenBucket NewBucket() => new(time, options.MessagesPerSecond, options.MessagesPerSecond * 2);

    private void Sweep()
    {
        foreach (var (key, bucket) in buyers)
        {
            if (bucket.IsFull && buyers.TryRemove(key, out _))
            {
                Interlocked.Decrement(ref held);
            }
        }

        Volatile.Write(ref sweepAt, Math.Max(SweepAbove, Held * 2));
    }
}
