using System.Diagnostics;
using Routing.Core.Views;
using Routing.Engine;

namespace Routing.Grains.Client;

/// <summary>
/// One watched stream. It remembers the number that has been delivered, so that it can be begun anew after it; items
/// of an earlier beginning are ignored.
/// </summary>
internal sealed class Subscription(
    Subscriptions all, StreamAddress stream, Audience audience, long after, IUpdateSink sink) : IDisposable
{
    private static readonly TimeSpan LongestBehind = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private long number = after;
    private bool hasDelivered;
    private long? behindSince;
    private int isOver;

    public StreamAddress Stream => stream;

    public Audience Audience => audience;

    /// <summary>The number that the sink has.</summary>
    public long Number
    {
        get
        {
            lock (gate)
            {
                return number;
            }
        }
    }

    /// <summary>The number under which the present beginning is known; 0 while there is none.</summary>
    public long Id { get; set; }

    /// <summary>The link on which its items come.</summary>
    public Guid Link { get; set; }

    public bool IsOver => Volatile.Read(ref isOver) != 0;

    /// <summary>Whether it is being begun anew; guarded by this object's lock.</summary>
    public bool IsResuming { get; set; }

    /// <summary>Whether what was begun anew must be once more; guarded by this object's lock.</summary>
    public bool IsToResumeAgain { get; set; }

    /// <summary>
    /// Whether an item is older than what was delivered. It comes from a silo that stood still, was given up and does
    /// not know it yet: the actor lives elsewhere. A journal that lost its newest events would look the same, so this
    /// is believed for a while only.
    /// </summary>
    public bool IsBehind(long itemNumber)
    {
        lock (gate)
        {
            if (!hasDelivered || itemNumber >= number)
            {
                behindSince = null;
                return false;
            }

            behindSince ??= Stopwatch.GetTimestamp();
            return Stopwatch.GetElapsedTime(behindSince.Value) < LongestBehind;
        }
    }

    /// <summary>Passes an item on; false when the sink wants no more.</summary>
    public bool Deliver(byte[] json, long itemNumber, string? messageId)
    {
        lock (gate)
        {
            if (IsOver || !sink.Deliver(new(json, stream.Kind, itemNumber, messageId)))
            {
                Volatile.Write(ref isOver, 1);
                return false;
            }

            (number, hasDelivered) = (itemNumber, true);
            return true;
        }
    }

    /// <summary>It cannot go on; the sink is told, and may watch again.</summary>
    public void Break()
    {
        if (Interlocked.Exchange(ref isOver, 1) == 0)
        {
            sink.Ended();
        }
    }

    // Takes no lock: who disposes may hold one that a delivery under way waits for.
    public void Dispose()
    {
        Volatile.Write(ref isOver, 1);
        all.End(this);
    }
}
