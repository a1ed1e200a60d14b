using System.Collections.Immutable;
using Routing.Core.AgentQueue;

namespace Routing.Core.Views;

/// <summary>What a decision did to an agent's desk.</summary>
/// <param name="Agent">His standing afterwards.</param>
/// <param name="Chats">Those of his chats that changed, or are new.</param>
public sealed record DeskChange(AgentState Agent, IReadOnlyList<ChatState> Chats);

/// <summary>What an agent's console gets of his queue: his own standing and his own chats.</summary>
public static class DeskProjection
{
    public static StreamItem.DeskSnapshot Snapshot(string stream, QueueState state, AgentState agent) => new(
        stream,
        agent.DeskNumber,
        Head(state.Id.Queue, agent),
        [.. agent.Chats.Select(session => Chat(state.Id.Queue, state.Chats[session]))]);

    public static DeskHead Head(QueueId queue, AgentState agent) => new(
        agent.Id.Value,
        agent.Profile.Name,
        queue.Value,
        agent.Presence,
        agent.Reason,
        agent.Since.UnixMs,
        agent.Profile.Slots,
        agent.Load,
        agent.Profile.Shift?.Until.UnixMs,
        agent.MovedTo?.Value,
        OffShift: !agent.OnShift);

    /// <summary>
    /// The updates that bring an agent's console from his standing as it was shown to a later one; none when nothing
    /// is his.
    /// </summary>
    /// <param name="shown">His standing as the console has it.</param>
    public static IEnumerable<StreamItem.DeskUpdate> Updates(
        string stream, QueueId queue, AgentState shown, DeskChange change)
    {
        var (agent, number) = (change.Agent, shown.DeskNumber);
        if (agent.DeskNumber == number)
        {
            yield break;
        }

        var changes = new List<(DeskChat? Chat, string? Gone)>();
        foreach (var session in Left(shown.Chats, agent.Chats))
        {
            changes.Add((null, session.Value));
        }

        foreach (var changed in change.Chats)
        {
            changes.Add((Chat(queue, changed), null));
        }

        for (var i = 0; i < changes.Count - 1; i++)
        {
            yield return new(stream, number, ++number, null, changes[i].Chat, changes[i].Gone);
        }

        var (chat, gone) = changes.LastOrDefault();
        yield return new(stream, number, agent.DeskNumber, Head(queue, agent), chat, gone);
    }

    // What stays keeps its order, so one walk along both finds what is gone.
    private static IEnumerable<SessionId> Left(ImmutableArray<SessionId> before, ImmutableArray<SessionId> after)
    {
        var at = 0;
        foreach (var session in before)
        {
            if (at < after.Length && after[at] == session)
            {
                at++;
            }
            else if (!after.Contains(session))
            {
                yield return session;
            }
        }
    }

    private static DeskChat Chat(QueueId queue, ChatState chat) => new(
        chat.Session.Value,
        SessionProjection.FaceOf(chat.Enqueueing.Buyer),
        (chat.Home ?? queue).Value,
        chat.PlacedAt.UnixMs,
        chat.RoundSince?.UnixMs,
        chat.IsLate,
        chat.IsIdle,
        chat.Because?.Away?.Name,
        chat.Because!,
        chat.Home?.Value,
        chat.StaysOpen,
        chat.Alarms == Alarms.None ? null : AlarmNames.Of(chat.Alarms));
}
