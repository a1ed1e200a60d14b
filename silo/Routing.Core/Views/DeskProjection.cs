using Routing.Core.AgentQueue;

namespace Routing.Core.Views;

/// <summary>What an agent's console gets of his queue: his own standing and his own chats.</summary>
public static class DeskProjection
{
    public static StreamItem.DeskSnapshot Snapshot(string stream, QueueState state, AgentState agent) => new(
        stream,
        agent.DeskNumber,
        Head(state, agent),
        [.. agent.Chats.Select(session => Chat(state, state.Chats[session]))]);

    public static DeskHead Head(QueueState state, AgentState agent) => new(
        agent.Id.Value,
        agent.Profile.Name,
        state.Id.Key,
        agent.Presence,
        agent.Reason,
        agent.Since.UnixMs,
        agent.Profile.Slots,
        agent.Load,
        agent.Profile.Shift?.Until.UnixMs);

    /// <summary>
    /// The updates that bring an agent's console from one state to a later one; none when nothing is his.
    /// </summary>
    public static IEnumerable<StreamItem.DeskUpdate> Updates(
        string stream, QueueState before, QueueState after, AgentState agent)
    {
        var known = before.FindAgent(agent.Id);
        var number = known?.DeskNumber ?? 0;
        if (agent.DeskNumber == number)
        {
            yield break;
        }

        var changes = Changes(before, after, known, agent).ToList();
        for (var i = 0; i < changes.Count - 1; i++)
        {
            yield return new(stream, number, ++number, null, changes[i].Chat, changes[i].Left);
        }

        var last = changes.LastOrDefault();
        yield return new(stream, number, agent.DeskNumber, Head(after, agent), last.Chat, last.Left);
    }

    private static IEnumerable<(DeskChat? Chat, string? Left)> Changes(
        QueueState before, QueueState after, AgentState? known, AgentState agent)
    {
        foreach (var session in known?.Chats ?? [])
        {
            if (!agent.Chats.Contains(session))
            {
                yield return (null, session.Value);
            }
        }

        foreach (var session in agent.Chats)
        {
            var chat = after.Chats[session];
            if (!ReferenceEquals(before.Chats.GetValueOrDefault(session), chat))
            {
                yield return (Chat(after, chat), null);
            }
        }
    }

    private static DeskChat Chat(QueueState state, ChatState chat) => new(
        chat.Session.Value,
        SessionProjection.FaceOf(chat.Enqueueing.Buyer),
        state.Id.Key,
        chat.PlacedAt.UnixMs,
        chat.RoundSince?.UnixMs,
        chat.IsLate,
        chat.IsIdle,
        chat.Because?.Away?.Name,
        chat.Because!);
}
