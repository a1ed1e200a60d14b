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
        while (CoverNext(draft) || AssignNext(draft))
        {
        }
    }

    private static bool CoverNext(QueueDraft draft)
    {
        if (draft.State.Covers.IsEmpty || draft.State.Free.IsEmpty)
        {
            return false;
        }

        foreach (var wanted in draft.State.Covers)
        {
            var chat = draft.State.Chats[wanted.Session];
            var away = draft.State.Agents[chat.Agent!.Value];
            if (NearestAgent.Find(draft.State, away, chat.Enqueueing.Skills) is { } nearest)
            {
                draft.Happen(new QueueEvent.Covered(
                    draft.Now,
                    chat.Session,
                    chat.Placement,
                    chat.Turn + 1,
                    away.Id,
                    nearest.Agent.Profile.Ref,
                    nearest.Reason with { IsLate = !away.Presence.IsAbsent() }));
                return true;
            }
        }

        return false;
    }

    private static bool AssignNext(QueueDraft draft)
    {
        if (draft.State.Line.IsEmpty || draft.State.Free.IsEmpty)
        {
            return false;
        }

        if (draft.State.Line.FirstCoveredBy(draft.State.Free) is not { } key)
        {
            return false;
        }

        var chat = draft.State.Chats[key.Session];
        var ranked = RankedAgent.Find(draft.State, chat.Enqueueing.Skills)!.Value;
        Assigning.Assign(draft, chat, ranked.Agent, ranked.Reason);
        return true;
    }
}
