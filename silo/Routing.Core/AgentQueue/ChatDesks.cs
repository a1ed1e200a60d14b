using Routing.Core.AgentQueue.Counting;
using Routing.Core.AgentQueue.Matching;
using Routing.Core.Versions;

namespace Routing.Core.AgentQueue;

/// <summary>
/// What a session's new entry makes of the desks: who gives it up, who gets it, and each one's sums.
/// </summary>
/// <param name="Giver">Who gives it up, or keeps it as it is now.</param>
/// <param name="Taker">Who gets it.</param>
/// <param name="Assignments">The count of the queue's assignments from now on.</param>
/// <param name="Pass">The queue's present pass from now on.</param>
internal readonly record struct ChatDesks(AgentChange Giver, AgentChange Taker, long Assignments, long Pass)
{
    public static ChatDesks Of(QueueState state, ChatState? before, ChatState after, Instant at)
    {
        var from = before?.Phase == ChatPhase.WithAgent ? before.Agent : null;
        var to = after.Phase == ChatPhase.WithAgent ? after.Agent : null;
        var desks = new ChatDesks(default, default, state.Assignments, state.Pass);
        var giver = state.FindAgent(from);
        if (from == to)
        {
            return giver is null ? desks : desks with { Giver = new(giver, Changed(state, giver, before!, after, at)) };
        }

        if (giver is not null)
        {
            desks = desks with { Giver = new(giver, Without(giver, before!, at)) };
        }

        return state.FindAgent(to) is { } taker ? desks.Given(taker, after, at) : desks;
    }

    public VersionedMap<AgentId, AgentState> On(VersionedMap<AgentId, AgentState> agents)
    {
        var given = Giver.After is { } giver ? agents.With(giver.Id, giver) : agents;
        return Taker.After is { } taker ? given.With(taker.Id, taker) : given;
    }

    public FreeAgents On(FreeAgents free)
    {
        var given = Giver.After is { } giver ? free.With(Giver.Before, giver) : free;
        return Taker.After is { } taker ? given.With(Taker.Before, taker) : given;
    }

    private ChatDesks Given(AgentState taker, ChatState chat, Instant at) => this with
    {
        Taker = new(taker, Having(taker, chat, at, Assignments + 1)),
        Assignments = Assignments + 1,

        // Whoever the ranking chose is at the queue's present pass: the lowest of those who could have been chosen.
        Pass = chat.Because?.Rule == AssignmentRule.Weighted ? Math.Max(Pass, taker.Pass) : Pass,
    };

    private static AgentState Changed(
        QueueState state, AgentState agent, ChatState before, ChatState after, Instant at) => agent with
    {
        Answers = before.RoundFrom is { } from && after.RoundSince is null
            ? AgentAnswers.After(
                agent.Answers,
                LocalDay.Of(at, state.Settings.UtcOffsetMinutes),
                at.UnixMs - Math.Max(from.UnixMs, before.PlacedAt.UnixMs))
            : agent.Answers,
        Load = agent.Load + after.Takes - before.Takes,
        OpenRounds = agent.OpenRounds + Open(after) - Open(before),
        IdleChats = agent.IdleChats + Idle(after) - Idle(before),
        DeskNumber = agent.DeskNumber + 1,
    };

    private static AgentState Without(AgentState agent, ChatState chat, Instant at) => agent with
    {
        Chats = agent.Chats.Remove(chat.Session),
        Load = agent.Load - chat.Takes,
        OpenRounds = agent.OpenRounds - Open(chat),
        IdleChats = agent.IdleChats - Idle(chat),
        BusyAt = at,
        DeskNumber = agent.DeskNumber + 1,
    };

    private static AgentState Having(AgentState agent, ChatState chat, Instant at, long assignment) => agent with
    {
        Chats = agent.Chats.Add(chat.Session),
        Load = agent.Load + chat.Takes,
        OpenRounds = agent.OpenRounds + Open(chat),
        IdleChats = agent.IdleChats + Idle(chat),
        BusyAt = at,
        LastAssignment = assignment,
        Pass = agent.Pass + Weighted.Stride(agent.Profile.Weight),
        DeskNumber = agent.DeskNumber + 1,
    };

    private static int Open(ChatState chat) => chat.RoundSince is null ? 0 : 1;

    private static int Idle(ChatState chat) => chat.IsIdle ? 1 : 0;
}
