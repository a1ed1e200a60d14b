using System.Collections.Immutable;

namespace Routing.Core.AgentQueue;

/// <summary>What holds in every state of a queue after a decision. Each broken one is a sentence.</summary>
public static class QueueInvariants
{
    public static IEnumerable<string> Broken(QueueState state) =>
        state.Agents.Values.SelectMany(agent => OfAgent(state, agent))
            .Concat(state.Chats.Values.SelectMany(chat => OfChat(state, chat)))
            .Concat(OfMatching(state))
            .Concat(OfIndexes(state))
            .Select(sentence => $"{state.Id}: {sentence}");

    private static IEnumerable<string> OfAgent(QueueState state, AgentState agent)
    {
        var chats = state.Chats.Values
            .Where(chat => chat.Phase == ChatPhase.WithAgent && chat.Agent == agent.Id).ToList();
        if (!chats.Select(chat => chat.Session).Order().SequenceEqual(agent.Chats.Order()))
        {
            yield return $"{agent.Id} has other chats on his desk than the queue gave him";
        }

        var rounds = chats.Count(chat => chat.HasOpenRound);
        var sums = (chats.Sum(chat => chat.Cost), rounds, chats.Count(chat => chat.IsIdle));
        if (sums != (agent.Load, agent.OpenRounds, agent.IdleChats))
        {
            yield return $"{agent.Id}'s load, open rounds or idle chats are not the sums of his chats: {sums}";
        }

        if (!agent.Presence.IsAbsent() && agent.Connections.IsEmpty && agent.GraceUntil is null)
        {
            yield return $"{agent.Id} is {agent.Presence} without a connection and without a grace";
        }
    }

    private static IEnumerable<string> OfChat(QueueState state, ChatState chat)
    {
        if (chat.Phase == ChatPhase.WithAgent && (chat.Because is null || state.FindAgent(chat.Agent) is null))
        {
            yield return $"{chat.Session} is with nobody known here, or without a reason";
        }

        if (chat.Phase == ChatPhase.WithAgent && chat.HasOpenRound && chat.Cover is null
            && state.FindAgent(chat.Agent)?.Presence.IsAbsent() == true)
        {
            yield return $"{chat.Session} has a round open with the absent {chat.Agent}, and nobody shall cover it";
        }

        if (chat.Cover is CoverCause.Absent or CoverCause.Late && !chat.HasOpenRound
            && chat.Phase == ChatPhase.WithAgent)
        {
            yield return $"{chat.Session} shall be covered although nothing is open";
        }

        if (chat.IsIdle && chat.HasOpenRound)
        {
            yield return $"{chat.Session} is idle although the buyer waits for an answer";
        }

        if (chat.IsSilent && chat.HasOpenRound)
        {
            yield return $"{chat.Session} is taken for silent although the buyer waits for an answer";
        }
    }

    private static bool SameLists(ChatLists kept, ChatLists rebuilt) =>
        kept.Waits.SequenceEqual(rebuilt.Waits) && kept.Kept.SequenceEqual(rebuilt.Kept)
            && kept.Silent.SequenceEqual(rebuilt.Silent) && kept.Alarms.SequenceEqual(rebuilt.Alarms);

    // Invariants 4 and 6: a free agent is never left beside a session he could serve, nor beside a round to cover.
    private static IEnumerable<string> OfMatching(QueueState state)
    {
        foreach (var chat in state.Chats.Values)
        {
            var isWanting = chat.Phase == ChatPhase.Waiting || chat.WantedCover is not null;
            var free = isWanting
                ? state.Agents.Values.FirstOrDefault(agent => agent.IsFree && agent.Id != Absent(chat)
                    && agent.Profile.Skills.Covers(chat.Enqueueing.Skills))
                : null;
            if (free is not null)
            {
                yield return $"{free.Id} is free while {chat.Session} ({chat.Phase}) wants an agent";
            }
        }
    }

    private static AgentId? Absent(ChatState chat) => chat.Phase == ChatPhase.WithAgent ? chat.Agent : null;

    private static IEnumerable<string> OfIndexes(QueueState state)
    {
        var rebuilt = QueueSnapshot.Of(state).Restore(state.Id);
        var needs = state.Chats.Values.Select(chat => chat.Enqueueing.Skills).Append(SkillSet.None).Distinct();
        var indexes = new (string Name, bool IsSame)[]
        {
            ("the line", state.Line.All().ToImmutableHashSet().SetEquals(rebuilt.Line.All())),
            ("the line's count", state.Line.Count == rebuilt.Line.Count),
            ("the free agents", state.Free.Keys.SequenceEqual(rebuilt.Free.Keys)),
            ("the free agents' count", state.Free.Count == rebuilt.Free.Count),
            ("the free agents by need", needs.All(need => state.Free.Choose(need) == rebuilt.Free.Choose(need))),
            ("the serving agents", needs.All(need => state.Free.ServingAgents(need) == Serving(state, need).Count())),
            ("the wanted covers", state.Covers.SequenceEqual(rebuilt.Covers)),
            ("the deadlines", state.Deadlines.SequenceEqual(rebuilt.Deadlines)),
            ("the lists of chats", SameLists(state.Lists, rebuilt.Lists)),
            ("the departures", state.Departures.Count == rebuilt.Departures.Count),
            ("the serving slots", needs.All(need =>
                state.Free.ServingSlots(need) == Serving(state, need).Sum(agent => agent.Profile.Slots))),
            ("the open chats", state.OpenChats == rebuilt.OpenChats),
            ("the open rounds", state.OpenRounds == rebuilt.OpenRounds),
            ("the late rounds", state.LateRounds == rebuilt.LateRounds),
        };
        return indexes.Where(index => !index.IsSame).Select(index => $"{index.Name} disagree with the entries");
    }

    private static IEnumerable<AgentState> Serving(QueueState state, SkillSet need) =>
        state.Agents.Values.Where(agent => agent.IsServing && agent.Profile.Skills.Covers(need));
}
