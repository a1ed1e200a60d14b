using System.Diagnostics;
using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.Views;

namespace Routing.Engine.Feeds;

/// <summary>
/// Whose desk an event may change: the agent it names, and whoever has the sessions it names afterwards. Who is held
/// ready for another queue sees nothing of it.
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
            Touch(after.FindAgent(agent), null);
            TouchHolder(session);
            if (events[i] is QueueEvent.AgentMovedIn moved)
            {
                Array.ForEach([.. moved.Agent.Chats], chat => TouchHolder(chat.Session));
            }
        }

        return changes.ConvertAll(change => new DeskChange(change.Agent, change.Chats));

        void TouchHolder(SessionId? session)
        {
            var chat = session is { } id ? after.Chats.Find(id) : null;
            Touch(chat?.Phase == ChatPhase.WithAgent ? after.FindAgent(chat.Agent) : null, chat);
        }

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
        QueueEvent.Assigned e => (e.Agent.Id, e.Session),
        QueueEvent.Covered e => (e.From, e.Session),
        QueueEvent.Left e => (e.Agent, null),
        _ => OfAgent(@event) ?? OfChat(@event) ?? OfNobody(@event),
    };

    private static (AgentId? Agent, SessionId? Session)? OfAgent(QueueEvent @event) => @event switch
    {
        QueueEvent.AgentSignedOn e => (e.Profile.Id, null),
        QueueEvent.AgentConnected e => (e.Agent, null),
        QueueEvent.AgentDisconnected e => (e.Agent, null),
        QueueEvent.GraceExtended e => (e.Agent, null),
        QueueEvent.PresenceChanged e => (e.Agent, null),
        QueueEvent.AgentSeen e => (e.Agent, null),
        QueueEvent.SlotsSet e => (e.Agent, null),
        QueueEvent.OvertimeAllowed e => (e.Agent, null),
        QueueEvent.ShiftBegan e => (e.Agent, null),
        QueueEvent.ShiftEnded e => (e.Agent, null),
        QueueEvent.DeskLeft e => (e.Agent.Id, null),
        QueueEvent.DutySet e => (e.Agent, null),
        QueueEvent.DutyPassed e => (e.Agent, null),
        QueueEvent.BreakBegan e => (e.Agent, null),
        QueueEvent.BreakEnded e => (e.Agent, null),
        QueueEvent.AgentMovedAway e => (e.Agent.Profile.Id, null),
        QueueEvent.AgentMovedIn e => (e.Agent.Profile.Id, null),
        _ => null,
    };

    private static (AgentId? Agent, SessionId? Session)? OfChat(QueueEvent @event) => @event switch
    {
        QueueEvent.ChatRoundOpened e => (null, e.Session),
        QueueEvent.ChatRoundAnswered e => (null, e.Session),
        QueueEvent.ChatRoundLate e => (null, e.Session),
        QueueEvent.CoverWanted e => (null, e.Session),
        QueueEvent.CoverWithdrawn e => (null, e.Session),
        QueueEvent.ChatIdled e => (null, e.Session),
        QueueEvent.ChatKeptOpen e => (null, e.Session),
        QueueEvent.ChatSilent e => (null, e.Session),
        QueueEvent.SilenceEnded e => (null, e.Session),
        QueueEvent.LeadTold e => (null, e.Session),
        QueueEvent.AlarmOver e => (null, e.Session),
        _ => null,
    };

    // A chat that is taken from its agent waits again, or goes back, only when he is moved away, which touches him.
    private static (AgentId? Agent, SessionId? Session) OfNobody(QueueEvent @event) => @event switch
    {
        QueueEvent.Configured or QueueEvent.HoursChanged or QueueEvent.Retold or QueueEvent.RetellPutOff
            or QueueEvent.Enqueued or QueueEvent.Told or QueueEvent.Kept or QueueEvent.Released
            or QueueEvent.LongWait or QueueEvent.LongWaitOver or QueueEvent.HelpAsked or QueueEvent.HelpEnded
            or QueueEvent.CallHeard or QueueEvent.CallOver or QueueEvent.AgentOffered or QueueEvent.OfferOver
            or QueueEvent.OfferDeclined or QueueEvent.Lent or QueueEvent.TakenOver or QueueEvent.Requeued
            or QueueEvent.GivenBack or QueueEvent.CameBack or QueueEvent.MoveAsked or QueueEvent.Rated
            or QueueEvent.ChatTagged => (null, null),
        _ => throw new UnreachableException($"no desk for {@event.GetType().Name}"),
    };
}
