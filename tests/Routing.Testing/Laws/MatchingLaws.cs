using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.AgentQueue.Matching;
using Routing.Testing.World;

namespace Routing.Testing.Laws;

/// <summary>What holds for every assignment: invariants 3 to 6, and agreement with the plain rules.</summary>
public static class MatchingLaws
{
    /// <summary>Invariant 3: automatic assignments stay inside the slots, all inside the hard maximum.</summary>
    public static IEnumerable<string> StayingInsideCapacity(QueueStep step)
    {
        foreach (var (before, session, agentId, reason) in Placements(step))
        {
            var agent = before.Agents[agentId];
            var isExplicit = reason.Rule is AssignmentRule.Affinity or AssignmentRule.Wanted || reason.IsOverride;
            var maximum = agent.Profile.Slots * step.Policy.Rules.HardMaximumPerSlot;
            if (!isExplicit && agent.Load + 100 > agent.Profile.Slots * 100)
            {
                yield return $"{agentId} got {session} at load {agent.Load} of {agent.Profile.Slots} slots";
            }

            if (agent.Chats.Length + 1 > maximum)
            {
                yield return $"{agentId} got {session} with {agent.Chats.Length} chats, at most {maximum}";
            }

            if (reason.Load != agent.Load)
            {
                yield return $"{agentId} got {session}; the reason says load {reason.Load}, it was {agent.Load}";
            }
        }
    }

    /// <summary>Only who is there is given chats: Online, or Paused for the agent who served the buyer last.</summary>
    public static IEnumerable<string> AskingOnlyWhoIsThere(QueueStep step) =>
        from placement in Placements(step)
        let agent = placement.Before.Agents[placement.Agent]
        let isAllowed = agent.Presence == Presence.Online
            || (agent.Presence == Presence.Paused && placement.Reason.Rule == AssignmentRule.Affinity)
            || (!agent.Presence.IsAbsent() && placement.Reason.Rule == AssignmentRule.ByHand)
        where !isAllowed || !agent.OnShift
        select $"{placement.Agent} got {placement.Session} while {agent.Presence}, on shift: {agent.OnShift}";

    /// <summary>Invariant 5: nobody is served before an earlier virtual start that he could serve too.</summary>
    public static IEnumerable<string> KeepingTheOrder(QueueStep step) =>
        from placement in Placements(step)
        where placement.Reason.Rule.IsRanked()
        let served = placement.Before.Chats[placement.Session]
        let skills = placement.Before.Agents[placement.Agent].Profile.Skills
        from other in placement.Before.Chats.Values
        where other.Phase == ChatPhase.Waiting && skills.Covers(other.Enqueueing.Skills)
        where (other.Enqueueing.VirtualStart, other.Arrival)
            .CompareTo((served.Enqueueing.VirtualStart, served.Arrival)) < 0
        select $"{placement.Agent} got {placement.Session} before {other.Session}";

    /// <summary>Every ranked assignment and every cover is the one that plain sorting gives, with its reason.</summary>
    public static IEnumerable<string> AgreeingWithThePlainRules(QueueStep step)
    {
        foreach (var (before, session, agent, reason) in Placements(step))
        {
            var expected = reason.Rule switch
            {
                AssignmentRule.NearestCover => PlainMatching.NextCover(before),
                var rule when rule.IsRanked() =>
                    PlainMatching.NextCover(before) ?? PlainMatching.NextAssignment(before),
                _ => (session, agent, reason),
            };
            if (expected != (session, agent, reason))
            {
                yield return $"{session} went to {agent} ({reason}); plainly it is {expected}";
            }
        }

        if ((PlainMatching.NextCover(step.Decision.State) ?? PlainMatching.NextAssignment(step.Decision.State))
            is { } missed && !step.Decision.IsRefused)
        {
            yield return $"after {step.Command}, {missed.Session} could still go to {missed.Agent}";
        }
    }

    private static IEnumerable<(QueueState Before, SessionId Session, AgentId Agent, Reason Reason)> Placements(
        QueueStep step) =>
        step.Happenings()
            .Select(happening => happening.Event switch
            {
                QueueEvent.Assigned e => (happening.Before, e.Session, e.Agent.Id, e.Reason),
                QueueEvent.Covered e => (happening.Before, e.Session, e.Agent.Id, e.Reason),
                _ => default((QueueState, SessionId, AgentId, Reason)?),
            })
            .OfType<(QueueState, SessionId, AgentId, Reason)>();
}
