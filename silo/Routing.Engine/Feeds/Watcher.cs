using Routing.Core.Views;

namespace Routing.Engine.Feeds;

/// <summary>
/// One who watches a stream. While the past is read for him, what happens meanwhile is held back, so that he gets
/// everything once and in order. Used in the actor's turn only.
/// </summary>
public sealed class Watcher(StreamAddress stream, Audience audience, IUpdateSink sink)
{
    // What may happen while the past is read; who is further behind than that starts again.
    private const int MostHeldBack = 10_000;

    private List<Delivery>? heldBack;

    public StreamAddress Stream { get; } = stream;

    public Audience Audience { get; } = audience;

    /// <summary>The sink took no more: the subscription is over.</summary>
    public bool IsOver { get; private set; }

    public void Deliver(Delivery delivery)
    {
        if (IsOver)
        {
            return;
        }

        if (heldBack is null)
        {
            IsOver = !sink.Deliver(delivery);
        }
        else if (heldBack.Count < MostHeldBack)
        {
            heldBack.Add(delivery);
        }
        else
        {
            Break();
        }
    }

    /// <summary>The watcher wants no more.</summary>
    public void End() => IsOver = true;

    /// <summary>The watcher cannot be served; he is told, and may watch again.</summary>
    public void Break()
    {
        if (!IsOver)
        {
            IsOver = true;
            sink.Ended();
        }
    }

    /// <summary>From now until <see cref="CaughtUp"/> deliveries are held back.</summary>
    internal void HoldBack() => heldBack = [];

    /// <summary>The past, up to where holding back began.</summary>
    public void CaughtUp(IEnumerable<Delivery> past)
    {
        var meanwhile = heldBack ?? [];
        heldBack = null;
        foreach (var delivery in past.Concat(meanwhile))
        {
            Deliver(delivery);
        }
    }
}
