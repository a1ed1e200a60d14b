using Routing.Core.AgentQueue;

namespace Routing.Core.Views;

/// <summary>What a lead's board gets of a queue: its head, and the rows that changed.</summary>
public static class BoardProjection
{
    public static StreamItem.BoardSnapshot Snapshot(string stream, long number, QueueState state, Instant now) =>
        new(stream, number, Head(state, now), [.. state.Agents.Values.Select(agent => Row(state, agent))]);

    /// <summary>What brings a board from the agents it shows to a later state.</summary>
    public static StreamItem.BoardUpdate Update(
        string stream,
        long after,
        long number,
        IReadOnlyDictionary<AgentId, AgentState> shown,
        QueueState state,
        Instant now) => new(
        stream,
        after,
        number,
        Head(state, now),
        [
            .. state.Agents.Values
                .Where(agent => !ReferenceEquals(shown.GetValueOrDefault(agent.Id), agent))
                .Select(agent => Row(state, agent)),
        ],
        [.. shown.Keys.Where(id => !state.Agents.Has(id)).Select(id => id.Value)]);

    private static BoardHead Head(QueueState state, Instant now) => new(
        state.Id.Key,
        now.UnixMs,
        state.Line.Count,
        LongestSince(state)?.UnixMs,
        state.OpenChats,
        state.OpenRounds,
        state.LateRounds,
        state.Covers.Count);

    // Whoever arrived first has waited longest, whatever his boost.
    private static Instant? LongestSince(QueueState state) =>
        state.Line.IsEmpty
            ? null
            : state.Chats[state.Line.All().MinBy(waiting => waiting.Key.Arrival).Key.Session].PlacedAt;

    private static BoardAgent Row(QueueState state, AgentState agent) => new(
        agent.Id.Value,
        agent.Profile.Name,
        agent.Presence,
        agent.Reason,
        agent.Since.UnixMs,
        agent.Profile.Slots,
        agent.Load,
        agent.Chats.Length - agent.IdleChats,
        agent.IdleChats,
        agent.OpenRounds,
        agent.OpenRounds == 0
            ? null
            : agent.Chats.Min(session => state.Chats[session].RoundSince?.UnixMs));
}
