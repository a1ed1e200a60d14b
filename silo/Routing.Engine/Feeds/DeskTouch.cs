using System.Diagnostics;
using Routing.Core;
using Routing.Core.AgentQueue;

namespace Routing.Engine.Feeds;

/// <summary>Whose desk an event may change: the agent it names, and whoever has or had the session it names.</summary>
internal static class DeskTouch
{
    public static (AgentId? Agent, SessionId? Session) Of(QueueEvent @event) => @event switch
    {
        QueueEvent.AgentSignedOn e => (e.Profile.Id, null),
        QueueEvent.AgentConnected e => (e.Agent, null),
        QueueEvent.AgentDisconnected e => (e.Agent, null),
        QueueEvent.PresenceChanged e => (e.Agent, null),
        QueueEvent.ShiftBegan e => (e.Agent, null),
        QueueEvent.ShiftEnded e => (e.Agent, null),
        QueueEvent.Enqueued e => (null, e.Session),
        QueueEvent.Told => (null, null),
        QueueEvent.Assigned e => (e.Agent.Id, e.Session),
        QueueEvent.Covered e => (e.From, e.Session),
        QueueEvent.ChatRoundOpened e => (null, e.Session),
        QueueEvent.ChatRoundAnswered e => (null, e.Session),
        QueueEvent.ChatRoundLate e => (null, e.Session),
        QueueEvent.CoverWanted e => (null, e.Session),
        QueueEvent.CoverWithdrawn e => (null, e.Session),
        QueueEvent.ChatIdled e => (null, e.Session),
        QueueEvent.Left e => (null, e.Session),
        _ => throw new UnreachableException($"no desk for {@event.GetType().Name}"),
    };
}
