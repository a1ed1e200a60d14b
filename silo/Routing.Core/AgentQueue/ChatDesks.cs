using Routing.Core.AgentQueue.Matching;

namespace Routing.Core.AgentQueue;

/// <summary>Keeps each agent's sums in step with the chats he has.</summary>
internal static class ChatDesks
{
    public static QueueState Moved(QueueState state, ChatState? before, ChatState after, Instant at)
    {
        var from = before?.Phase == ChatPhase.WithAgent ? before.Agent : null;
        var to = after.Phase == ChatPhase.WithAgent ? after.Agent : null;
        if (from == to)
        {
            return state.FindAgent(to) is { } same ? state.With(same, Changed(same, before!, after)) : state;
        }

        if (state.FindAgent(from) is { } giver)
        {
            state = state.With(giver, Without(giver, before!, at));
        }

        return state.FindAgent(to) is { } taker ? Given(state, taker, after, at) : state;
    }

    private static QueueState Given(QueueState state, AgentState taker, ChatState chat, Instant at)
    {
        // Whoever the ranking chose is at the queue's present pass: the lowest of those who could have been chosen.
        var pass = chat.Because?.Rule == AssignmentRule.Weighted ? Math.Max(state.Pass, taker.Pass) : state.Pass;
        var counted = state with { Assignments = state.Assignments + 1, Pass = pass };
        return counted.With(taker, Having(taker, chat, at, counted.Assignments));
    }

    private static AgentState Changed(AgentState agent, ChatState before, ChatState after) => agent with
    {
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
