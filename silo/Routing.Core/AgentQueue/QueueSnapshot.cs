using System.Collections.Immutable;
using Routing.Core.AgentQueue.Matching;

namespace Routing.Core.AgentQueue;

/// <summary>A queue's state without its indexes, in a fixed order: what is stored, and restored from.</summary>
public sealed record QueueSnapshot(
    ImmutableArray<AgentState> Agents,
    ImmutableArray<ChatState> Chats,
    ImmutableArray<SessionId> Departures,
    long Arrivals,
    long HandlingMs)
{
    public static QueueSnapshot Of(QueueState state) => new(
        [.. state.Agents.Values.OrderBy(agent => agent.Id)],
        [.. state.Chats.Values.OrderBy(chat => chat.Session)],
        [.. state.Departures],
        state.Arrivals,
        state.HandlingMs);

    public QueueState Restore(ActorId id)
    {
        var open = Chats.Where(chat => chat.HasOpenRound).ToList();
        return new()
        {
            Id = id,
            Agents = Agents.ToImmutableDictionary(agent => agent.Id),
            Chats = Chats.ToImmutableDictionary(chat => chat.Session),
            Line = Chats.Where(chat => chat.Phase == ChatPhase.Waiting).Aggregate(
                Lanes<WaitingKey>.Empty, (line, chat) => line.Add(chat.Enqueueing.Skills, chat.WaitingKey)),
            Free = Agents.Where(agent => agent.IsFree).Aggregate(
                Lanes<RankKey>.Empty, (free, agent) => free.Add(agent.Profile.Skills, LeastLoaded.KeyOf(agent))),
            Covers = [.. Chats.Select(chat => chat.WantedCover).OfType<WantedCover>()],
            Deadlines =
            [
                .. Chats.Select(chat => chat.Deadline).OfType<QueueDeadline>(),
                .. Agents.SelectMany(QueueDeadlines.Of),
            ],
            Departures = [.. Departures],
            DepartureCount = Departures.Length,
            Arrivals = Arrivals,
            HandlingMs = HandlingMs,
            ServingSlots = Agents.Sum(agent => agent.ServingSlots),
            OpenChats = Chats.Count(chat => chat.Phase == ChatPhase.WithAgent),
            OpenRounds = open.Count,
            LateRounds = open.Count(chat => chat.IsLate),
        };
    }
}
