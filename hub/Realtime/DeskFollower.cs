using Routing.Core;
using Routing.Core.Views;
using Routing.Engine;

namespace Routing.Hub.Realtime;

/// <summary>
/// Follows an agent's desk: the desk's items go to his console, and so does the stream of every session that lies on
/// it, for as long as it lies there. One more session, off the desk, may be looked at.
/// </summary>
internal sealed class DeskFollower(Persistence persistence, ShopId shop, IUpdateSink console) : IUpdateSink
{
    private readonly Dictionary<string, SessionWatch> onDesk = new(StringComparer.Ordinal);
    private Dictionary<string, long> resumeAfter = [];
    private (string Session, SessionWatch Watch)? offDesk;
    private bool isOver;

    /// <summary>The numbers that the console has; its sessions are resumed after them.</summary>
    public void Resume(IReadOnlyDictionary<string, long>? numbers)
    {
        lock (this)
        {
            resumeAfter = numbers is null ? [] : new(numbers, StringComparer.Ordinal);
        }
    }

    public bool Deliver(Delivery delivery)
    {
        var isTaken = console.Deliver(delivery);
        lock (this)
        {
            if (isTaken && !isOver)
            {
                Follow(delivery.Item);
            }
        }

        return isTaken;
    }

    public void Ended() => console.Ended();

    /// <summary>Watches a session again, or one that is not on the desk.</summary>
    public Task<Refusal> Watch(string session, long after)
    {
        lock (this)
        {
            var watch = NewWatch(session);
            if (onDesk.Remove(session, out var before))
            {
                before.Dispose();
                onDesk.Add(session, watch);
            }
            else
            {
                offDesk?.Watch.Dispose();
                offDesk = (session, watch);
            }

            return watch.Begin(after);
        }
    }

    public void End()
    {
        lock (this)
        {
            isOver = true;
            StopAllBut([]);
            offDesk?.Watch.Dispose();
        }
    }

    private void Follow(StreamItem item)
    {
        switch (item)
        {
            case StreamItem.DeskSnapshot desk:
                StopAllBut([.. desk.Chats.Select(chat => chat.Session)]);
                foreach (var chat in desk.Chats)
                {
                    Start(chat.Session);
                }

                // The console has forgotten what is not on its desk: a chat that comes later comes as a snapshot.
                resumeAfter = [];
                break;
            case StreamItem.DeskUpdate { Chat: { } chat }:
                Start(chat.Session);
                break;
            case StreamItem.DeskUpdate { Left: { } left }:
                Stop(left);
                break;
            default:
                break;
        }
    }

    private void Start(string session)
    {
        if (onDesk.ContainsKey(session))
        {
            return;
        }

        if (offDesk?.Session == session)
        {
            offDesk.Value.Watch.Dispose();
            offDesk = null;
        }

        var watch = NewWatch(session);
        onDesk.Add(session, watch);
        _ = watch.Begin(resumeAfter.Remove(session, out var number) ? number : 0);
    }

    private void Stop(string session)
    {
        if (onDesk.Remove(session, out var watch))
        {
            watch.Dispose();
        }
    }

    private void StopAllBut(HashSet<string> kept)
    {
        foreach (var session in onDesk.Keys.Where(session => !kept.Contains(session)).ToArray())
        {
            Stop(session);
        }
    }

    private SessionWatch NewWatch(string session) =>
        new(persistence, StreamAddress.Session(shop, new(session)), console);
}
