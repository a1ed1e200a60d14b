namespace Routing.Hub.Realtime;

/// <summary>
/// A rate limit: tokens come in steadily up to a heap, each request takes one. Safe to call from many threads.
/// </summary>
internal sealed class TokenBucket
{
    private readonly TimeProvider time;
    private readonly double perSecond;
    private readonly double most;
    private double tokens;
    private long lastAt;

    /// <param name="time">Where elapsed time comes from.</param>
    /// <param name="perSecond">How many come in per second.</param>
    /// <param name="most">How many heap up at most: the burst that is let through.</param>
    public TokenBucket(TimeProvider time, double perSecond, double most)
    {
        (this.time, this.perSecond, this.most, tokens) = (time, perSecond, most, most);
        lastAt = time.GetTimestamp();
    }

    public bool TryTake()
    {
        lock (this)
        {
            Refill();
            if (tokens < 1)
            {
                return false;
            }

            tokens--;
            return true;
        }
    }

    /// <summary>Whether a request would be let through now.</summary>
    public bool HasOne => IsAtLeast(1);

    /// <summary>Whether nothing was taken for so long that a new bucket would be the same.</summary>
    public bool IsFull => IsAtLeast(most);

    private bool IsAtLeast(double wanted)
    {
        lock (this)
        {
            Refill();
            return tokens >= wanted;
        }
    }

    private void Refill()
    {
        var now = time.GetTimestamp();
        tokens = Math.Min(most, tokens + (time.GetElapsedTime(lastAt, now).TotalSeconds * perSecond));
        lastAt = now;
    }
}
