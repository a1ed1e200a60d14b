using Routing.Core.AgentQueue.Matching;

namespace Routing.Core.AgentQueue.Rules;

/// <summary>
/// Matches until nothing can be matched: first the chats that another agent shall answer, the longest open first;
/// then the waiting line, the earliest virtual start first. Afterwards no free agent is left beside a session he
/// could serve.
/// </summary>
internal static class Settling
{
    public static void Settle(QueueDraft draft)
    {
        while (Next(draft.State) is { } match)
        {
            if (match.From is { } away)
            {
                draft.Happen(new QueueEvent.Covered(
                    draft.Now,
                    match.Chat.Session,
                    match.Chat.Placement,
                    match.Chat.Turn + 1,
                    away.Id,
                    match.Agent.Profile.Ref,
                    match.Reason));
            }
            else
            {
                Assigning.Assign(draft, match.Chat, match.Agent, match.Reason);
            }
        }
    }

    /// <summary>Who is matched next; null when nothing can be matched.</summary>
    public static Match? Next(QueueState state) => state.Free.IsEmpty ? null : NextCover(state) ?? NextInLine(state);

    private static Match? NextCover(QueueState state)
    {
        if (state.Covers.IsEmpty)
        {
            return null;
        }

        foreach (var wanted in state.Covers)
        {
            var chat = state.Chats[wanted.Session];
            var away = state.Agents[chat.Agent!.Value];
            if (NearestAgent.Find(state, away, chat.Enqueueing.Skills) is { } nearest)
            {
                var reason = nearest.Reason with { IsLate = !away.Presence.IsAbsent() };
                return new(chat, nearest.Agent, reason, away);
            }
        }

        return null;
    }

    private static Match? NextInLine(QueueState state)
    {
        if (state.Line.IsEmpty || state.Line.FirstCoveredBy(state.Free) is not { } key)
        {
            return null;
        }

        var chat = state.Chats[key.Session];
        var ranked = RankedAgent.Find(state, chat.Enqueueing.Skills)!.Value;
        return new(chat, ranked.Agent, ranked.Reason);
    }
}
