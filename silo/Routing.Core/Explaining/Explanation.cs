using System.Diagnostics;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Core.Policies;
using Routing.Core.Views;

namespace Routing.Core.Explaining;

/// <summary>Why a session is where it is, for the shop's staff.</summary>
/// <param name="Queue">Its own queue.</param>
/// <param name="HelpedBy">The queue that has it, when another helps out.</param>
/// <param name="Agent">Who has it, or had it when it was closed.</param>
/// <param name="Sentences">The why in words, the most important first.</param>
/// <param name="Because">Why that agent has it.</param>
/// <param name="Wait">Why it is with nobody.</param>
public sealed record Explanation(
    string Session,
    SessionStatus Status,
    string Queue,
    string? HelpedBy,
    AgentFace? Agent,
    IReadOnlyList<Sentence> Sentences,
    Reason? Because,
    WaitFacts? Wait)
{
    /// <summary>The answer; in the queue's turn.</summary>
    /// <param name="queue">The queue that has it; an empty one when the shop has it no longer.</param>
    public static Explanation Of(SessionStanding session, QueueState queue, ShopPolicy policy, Instant now) =>
        session.Phase switch
        {
            SessionPhase.Active when session.Because is { } reason => With(
                session, SessionStatus.Active, [Assigned(reason, session.Agent, queue)], reason),
            SessionPhase.Closed => With(
                session,
                SessionStatus.Closed,
                session.Because is { } reason
                    ? [Closed(session.ClosedBy), Assigned(reason, session.Agent, queue)]
                    : [Closed(session.ClosedBy)],
                session.Because),
            _ => Waiting(session, queue, policy, now),
        };

    /// <summary>Who ended it.</summary>
    public static Sentence Closed(ClosedBy? by) => by switch
    {
        ClosedBy.Buyer => new("closed by the buyer", "买家已结束会话"),
        ClosedBy.Agent => new("closed by the agent", "客服已结束会话"),
        ClosedBy.Silence => new("closed because the buyer was silent", "买家长时间未回复，会话已自动结束"),
        null => new("closed", "会话已结束"),
        _ => throw new UnreachableException($"no sentence for {by}"),
    };

    /// <summary>Why an agent of the queue has a chat, with the names the queue knows.</summary>
    public static Sentence Assigned(Reason reason, AgentRef? agent, QueueState queue) => AssignmentSentences.Of(
        reason,
        other => queue.FindAgent(other)?.Profile.Name ?? other.Value,
        queue.FindAgent(agent?.Id)?.Profile.Slots);

    private static Explanation Waiting(SessionStanding session, QueueState queue, ShopPolicy policy, Instant now)
    {
        var chat = queue.Chats.Find(session.Session) is { Phase: not ChatPhase.Departed } found
            && found.Placement == session.Placement ? found : null;
        if (chat is { Phase: ChatPhase.WithAgent, Because: { } reason, Agent: { } agent })
        {
            // The queue has decided; the session has not heard of it yet.
            var has = queue.Agents[agent].Profile.Ref;
            return With(
                session with { Agent = has }, SessionStatus.Active, [Assigned(reason, has, queue)], reason);
        }

        var facts = WaitFacts.Of(queue, chat);
        return With(session, SessionStatus.Waiting, WaitSentences.Of(facts, policy, now), null) with { Wait = facts };
    }

    private static Explanation With(
        SessionStanding session, SessionStatus status, IReadOnlyList<Sentence> sentences, Reason? because) => new(
        session.Session.Value,
        status,
        session.Queue.Value,
        session.Host == session.Queue ? null : session.Host.Value,
        session.Agent is { } agent ? AgentFace.Of(agent) : null,
        sentences,
        because,
        Wait: null);
}
