using System.Diagnostics;
using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.Views;

namespace Routing.Engine.Feeds;

/// <summary>
/// Whose desk an event may change: the agent it names, and whoever has the session it names afterwards.
/// </summary>
internal static class DeskTouch
{
    /// <summary>What a decision did to desks: one change for each agent it touched.</summary>
    public static IReadOnlyList<DeskChange> Changes(IReadOnlyList<QueueEvent> events, QueueState after)
    {
        var changes = new List<(AgentState Agent, List<ChatState> Chats)>(2);
        for (var i = 0; i < events.Count; i++)
        {
            var (agent, session) = Of(events[i]);
            var chat = session is { } id ? after.Chats.Find(id) : null;
            Touch(after.FindAgent(agent), null);
            Touch(chat?.Phase == ChatPhase.WithAgent ? after.FindAgent(chat.Agent) : null, chat);
        }

        return changes.ConvertAll(change => new DeskChange(change.Agent, change.Chats));

        void Touch(AgentState? agent, ChatState? chat)
        {
            if (agent is null)
            {
                return;
            }

            var at = changes.FindIndex(change => ReferenceEquals(change.Agent, agent));
            if (at < 0)
            {
                at = changes.Count;
                changes.Add((agent, []));
            }

            if (chat is not null && !changes[at].Chats.Contains(chat))
            {
                changes[at].Chats.Add(chat);
            }
        }
    }

    private static (AgentId? Agent, SessionId? Session) Of(QueueEvent @event) => @event switch
    {
        QueueEvent.AgentSignedOn e => (e.Profile.Id, null),
        QueueEvent.AgentConnected e => (e.Agent, null),
        QueueEvent.AgentDisconnected e => (e.Agent, null),
        QueueEvent.PresenceChanged e => (e.Agent, null),
        QueueEvent.ShiftBegan e => (e.Agent, null),
        QueueEvent.ShiftEnded e => (e.Agent, null),
        QueueEvent.Enqueued => (null, null),
        QueueEvent.Told => (null, null),
        QueueEvent.Assigned e => (e.Agent.Id, e.Session),
        QueueEvent.Covered e => (e.From, e.Session),
        QueueEvent.ChatRoundOpened e => (null, e.Session),
        QueueEvent.ChatRoundAnswered e => (null, e.Session),
        QueueEvent.ChatRoundLate e => (null, e.Session),
        QueueEvent.CoverWanted e => (null, e.Session),
        QueueEvent.CoverWithdrawn e => (null, e.Session),
        QueueEvent.ChatIdled e => (null, e.Session),
        QueueEvent.Left e => (e.Agent, null),
        _ => throw new UnreachableException($"no desk for {@event.GetType().Name}"),
    };
}
