using System.Collections.Immutable;
using System.Globalization;
using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.AgentQueue.Matching;
using Routing.Core.Explaining;
using Routing.Core.Policies;

namespace Routing.LoadTest.Scenarios.Why;

/// <summary>Puts a decision into words while its states can be read.</summary>
/// <param name="policy">The policy that is asked about; null for what was in force.</param>
public sealed class WhyWords(SessionId session, ShopPolicy? policy)
{
    private const int MostCandidates = 10;

    // Whose clock and whose help are named in sentences when no shop file says.
    private static readonly ShopPolicy Plain = new(
        RoutingPolicy.Default,
        ImmutableSortedDictionary<QueueId, QueuePolicy>.Empty,
        OpeningHours.Always,
        ImmutableSortedDictionary<string, string>.Empty,
        ImmutableSortedDictionary<string, AutomaticTexts>.Empty);

    /// <summary>A moment, in UTC.</summary>
    public static string Time(Instant at) =>
        OpeningHours.Always.LocalTime(at).ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture);

    /// <summary>The step that a redecision is.</summary>
    public WhyStep Of(Redecision one) => new(
        one.Recorded.At, one.Queue, one.Number, WhatHappened(one), [.. Facts(one)], one.Answer?.Agrees);

    private static string WhatHappened(Redecision one) => one.Recorded switch
    {
        QueueEvent.Enqueued e => $"entered the line (stay {e.Placement})",
        QueueEvent.Assigned e => $"given to {e.Agent.Name}: {Said(e.Reason, e.Agent, one.Before)}",
        QueueEvent.Covered e => $"covered by {e.Agent.Name}: {Said(e.Reason, e.Agent, one.Before)}",
        QueueEvent.CoverWanted e => $"another agent shall answer ({CauseOf(e.Cause)})",
        QueueEvent.Told e => string.Create(
            CultureInfo.InvariantCulture, $"told: place {e.Position}, {Wait(e.WaitSeconds)}"),
        QueueEvent.Kept => "kept: the queue is closed and nobody is there",
        QueueEvent.Released => "entered the line again, as somebody is there or the queue is open",
        QueueEvent.Lent e => $"handed to {e.To}, which helps out",
        QueueEvent.TakenOver e => $"came from {e.From}, to be helped out with",
        QueueEvent.GivenBack e => $"went back to {e.Home}: nobody is free any more",
        QueueEvent.CameBack => "came back, and waits again",
        QueueEvent.Requeued => "taken from its agent by a lead's move; waits again",
        QueueEvent.MoveAsked e => $"moved to {e.To} by {e.By.Name}",
        QueueEvent.AgentMovedAway e => $"went along with {e.Agent.Profile.Name} to {e.To}, moved by {e.By.Name}",
        QueueEvent.AgentMovedIn e => $"came along with {e.Agent.Profile.Name} from {e.From}, moved by {e.By.Name}",
        QueueEvent.Left => "left",
        _ => one.Recorded.GetType().Name,
    };

    private IEnumerable<WhyFact> Facts(Redecision one)
    {
        if (one.Recorded is QueueEvent.Left or QueueEvent.AgentMovedAway or QueueEvent.AgentMovedIn)
        {
            yield break;
        }

        if (one.Previous is { } previous)
        {
            yield return new("after", string.Create(
                CultureInfo.InvariantCulture, $"{previous.GetType().Name} #{one.Number - 1} at {Time(previous.At)}"));
        }

        var isEntering = one.Recorded is QueueEvent.Enqueued or QueueEvent.TakenOver or QueueEvent.CameBack
            or QueueEvent.Requeued or QueueEvent.Released;
        var state = isEntering ? one.After : one.Before;
        if (state.Chats.Find(session) is not { } chat)
        {
            yield break;
        }

        foreach (var fact in Place(state, chat).Concat(Decided(one, state, chat)))
        {
            yield return fact;
        }
    }

    private static IEnumerable<WhyFact> Place(QueueState state, ChatState chat)
    {
        if (chat.Phase != ChatPhase.Waiting)
        {
            yield break;
        }

        var need = chat.Enqueueing.Skills.ToString();
        yield return new("place", string.Create(
            CultureInfo.InvariantCulture,
            $"{state.Line.CountBefore(chat.WaitingKey) + 1} of {state.Line.Count} in line; virtual start "
                + $"{Time(chat.Enqueueing.VirtualStart)}, arrival {chat.Arrival}, "
                + $"tier {chat.Enqueueing.Buyer.Tier}, needs {(need.Length == 0 ? "no skills" : need)}"));
    }

    private IEnumerable<WhyFact> Decided(Redecision one, QueueState state, ChatState chat)
    {
        switch (one.Recorded)
        {
            case QueueEvent.Assigned or QueueEvent.Covered:
                yield return new("policy", Numbers(one, state));
                foreach (var fact in Candidates(one, state, chat))
                {
                    yield return fact;
                }

                break;
            case QueueEvent.Told:
                var slots = state.Free.ServingSlots(chat.Enqueueing.Skills);
                yield return new("policy", string.Create(
                    CultureInfo.InvariantCulture, $"handling time {state.HandlingMs} ms, {slots} slots serve"));
                foreach (var sentence in WaitSentences.Of(
                    WaitFacts.Of(state, chat), policy ?? Plain, one.Recorded.At))
                {
                    yield return new("why", sentence.En);
                }

                break;
            case QueueEvent.Lent:
                yield return new("policy", string.Create(
                    CultureInfo.InvariantCulture,
                    $"neighbours asked after {state.Settings.AskNeighboursAfter} s, all after "
                        + $"{state.Settings.AskAllAfter} s; ring {state.Help.Ring}"));
                break;
        }

        if (one.Answer is { } answer)
        {
            yield return new(answer.Agrees ? "again" : policy is null ? "DIFFERS" : "would be", Again(answer, one));
        }
    }

    private string Numbers(Redecision one, QueueState state) =>
        $"ranking {state.Ranking}"
            + (policy is { Rules: var rules }
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $", affinity {rules.AffinityStrongHours} h and {rules.AffinityWeakHours} h")
                : one.Answer is { Numbers: { } numbers } ? $", {numbers}" : "");

    private static IEnumerable<WhyFact> Candidates(Redecision one, QueueState state, ChatState chat)
    {
        if (one.Answer?.Match is not { } match)
        {
            yield break;
        }

        // A rule that names one agent does not choose among others.
        var all = match.Reason.Rule.IsRanked() || match.From is not null
            ? Candidate.All(state, match.Chat.Enqueueing.Skills, match.From)
            : [new Candidate(match.Agent, null)];
        for (var i = 0; i < Math.Min(all.Count, MostCandidates); i++)
        {
            var (agent, distance) = all[i];
            var far = distance is { } known ? $", {AssignmentSentences.Of(known).En}" : "";
            yield return new("candidate", string.Create(
                CultureInfo.InvariantCulture,
                $"{i + 1}. {agent.Profile.Name} ({agent.Id}): load {agent.Load} of {agent.Profile.Slots * 100}, "
                    + $"idle since {Time(agent.BusyAt)}, seat {agent.Profile.Seat}{far}"));
        }

        if (all.Count > MostCandidates)
        {
            yield return new("candidate", $"… and {all.Count - MostCandidates} more");
        }
    }

    private string Again(RedecidedAnswer answer, Redecision one) => (answer, one.Recorded) switch
    {
        ({ Agrees: true }, _) => "the same",
        ({ Match: { } match }, _) when match.Chat.Session != session =>
            $"{match.Agent.Profile.Name} gets {match.Chat.Session} first",
        ({ Match: { } match }, _) =>
            $"{match.Agent.Profile.Name}: {Said(match.Reason, match.Agent.Profile.Ref, one.Before)}",
        ({ Place: { } place }, _) => string.Create(
            CultureInfo.InvariantCulture, $"place {place.Position}, {Wait(place.WaitSeconds)}"),
        ({ First: { } first }, _) => $"{first} comes first",
        (_, QueueEvent.Assigned or QueueEvent.Covered) => "nobody could have it: it would have waited",
        (_, QueueEvent.Kept) => "it would not have been kept",
        _ => "otherwise",
    };

    private static string Said(Reason reason, AgentRef agent, QueueState state) =>
        Explanation.Assigned(reason, agent, state).En;

    private static string CauseOf(CoverCause cause) => cause switch
    {
        CoverCause.Late => "late",
        CoverCause.Handover => "handed over",
        _ => "absent",
    };

    private static string Wait(int? seconds) =>
        seconds is { } known ? string.Create(CultureInfo.InvariantCulture, $"about {known} s") : "no wait known";
}
