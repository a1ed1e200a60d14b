using Routing.Core;
using Routing.Core.Views;
using Routing.Engine;

namespace Routing.Hub.Realtime;

/// <summary>
/// What a lead looks at beside the boards: what concerns him, one agent's desk, and some sessions as staff sees them.
/// Nobody is shown that he looks. Called by one connection, one call at a time; only its end may come meanwhile.
/// </summary>
internal sealed class WatchedChats(IRoutingEngine engine, IUpdateSink console, ShopId shop)
{
    /// <summary>So many sessions can be watched at a time: a person reads no more.</summary>
    public const int Most = 8;

    private readonly Dictionary<string, IDisposable> streams = new(StringComparer.Ordinal);
    private bool isOver;

    /// <summary>A session from a number on; 0 for a snapshot.</summary>
    public async Task<Refusal> Watch(SessionId session, long after)
    {
        var stream = StreamAddress.Session(shop, session);
        return HasRoom(stream) ? await Begin(stream, after) : Refusal.TooManyWatched;
    }

    public void Unwatch(SessionId session) => Leave(StreamAddress.Session(shop, session).Name);

    /// <summary>What concerns the shop's leads, now and whenever it changes.</summary>
    public Task<Refusal> WatchConcerns() => Begin(StreamAddress.Concerns(shop), after: 0);

    /// <summary>The swaps of the shop, now and whenever the rota changes.</summary>
    public Task<Refusal> WatchSwaps() => Begin(StreamAddress.Swaps(shop), after: 0);

    /// <summary>The handover book at a glance, now and whenever it changes.</summary>
    public Task<Refusal> WatchHandovers() => Begin(StreamAddress.Handovers(shop), after: 0);

    /// <summary>An agent's desk, instead of the one before.</summary>
    public Task<Refusal> WatchDesk(QueueId queue, AgentId agent)
    {
        UnwatchDesk();
        return Begin(StreamAddress.Desk(shop, queue, agent), after: 0);
    }

    public void UnwatchDesk()
    {
        foreach (var desk in Names().Where(name => name.StartsWith("desk/", StringComparison.Ordinal)))
        {
            Leave(desk);
        }
    }

    public void End()
    {
        lock (streams)
        {
            isOver = true;
        }

        foreach (var name in Names())
        {
            Leave(name);
        }
    }

    private bool HasRoom(StreamAddress stream)
    {
        var names = Names();
        return names.Contains(stream.Name)
            || names.Count(name => name.StartsWith("session/", StringComparison.Ordinal)) < Most;
    }

    private async Task<Refusal> Begin(StreamAddress stream, long after)
    {
        Leave(stream.Name);
        var watching = await engine.Watch(stream, Audience.Staff, after, console);
        if (watching.Subscription is { } subscription && !Keep(stream.Name, subscription))
        {
            subscription.Dispose();
        }

        return watching.Refused;
    }

    private bool Keep(string name, IDisposable subscription)
    {
        lock (streams)
        {
            return !isOver && streams.TryAdd(name, subscription);
        }
    }

    private void Leave(string name)
    {
        IDisposable? left;
        lock (streams)
        {
            streams.Remove(name, out left);
        }

        left?.Dispose();
    }

    private string[] Names()
    {
        lock (streams)
        {
            return [.. streams.Keys];
        }
    }
}
