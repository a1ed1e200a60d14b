using Routing.Core.AgentQueue;
using Routing.Core.AgentQueue.Matching;
using Routing.Core.AgentQueue.Rules;
using Routing.Core.Policies;

namespace Routing.Core.Explaining;

/// <summary>
/// Folds a queue's stream and, at each event about one session, decides again by the same rules on the state before.
/// </summary>
/// <param name="session">The session that is asked about.</param>
/// <param name="policy">With which policy to decide; null for what was in force, as far as the stream tells.</param>
/// <param name="offers">The skills of an agent whom another queue offered; null when that is not known.</param>
public sealed class QueueReplay(SessionId session, ShopPolicy? policy, Func<QueueId, int, SkillSet?> offers)
{
    // The stream does not tell for how long a last agent counts: what was recorded may follow from any of these.
    private static readonly (string Said, RoutingPolicy Rules)[] Unknown =
    [
        ("the usual affinity", RoutingPolicy.Default),
        ("no affinity", RoutingPolicy.Default with { AffinityStrongHours = 0, AffinityWeakHours = 0 }),
        ("the longest affinity", RoutingPolicy.Default with { AffinityStrongHours = 168, AffinityWeakHours = 720 }),
    ];

    /// <summary>What happened to the session, in order. Each state is folded on when the next is asked for.</summary>
    /// <param name="begin">The state before the first of the events.</param>
    /// <param name="events">Events of the queue's stream, with their numbers.</param>
    public IEnumerable<Redecision> Run(QueueState begin, IEnumerable<(long Number, QueueEvent Event)> events)
    {
        var state = begin;
        QueueEvent? previous = null;
        AgentId? offered = null;
        foreach (var (number, @event, next) in WithNext(events))
        {
            var before = state;
            if (!Concerns(@event))
            {
                state = QueueEvolution.Evolve(before, @event);
            }
            else if (@event is QueueEvent.Enqueued e)
            {
                state = QueueEvolution.Evolve(before, @event);
                yield return new(begin.Id.Queue, number, @event, previous, before, state, Entered(e, state, next));
            }
            else
            {
                offered = @event is QueueEvent.TakenOver taken ? before.Help.OfferOf(taken.Offer)?.Agent : offered;
                var asked = Asked(before);
                var answer = Again(asked, previous, @event, offered);
                state = QueueEvolution.Evolve(before, @event);
                yield return new(begin.Id.Queue, number, @event, previous, asked, state, answer);
            }

            previous = @event;
        }
    }

    private static IEnumerable<(long Number, QueueEvent Event, QueueEvent? Next)> WithNext(
        IEnumerable<(long Number, QueueEvent Event)> events)
    {
        (long Number, QueueEvent Event)? last = null;
        foreach (var one in events)
        {
            if (last is { } before)
            {
                yield return (before.Number, before.Event, one.Event);
            }

            last = one;
        }

        if (last is { } end)
        {
            yield return (end.Number, end.Event, null);
        }
    }

    // Whether it went to somebody as it arrived shows in what comes next; if it did, that is the decision.
    private RedecidedAnswer? Entered(QueueEvent.Enqueued e, QueueState after, QueueEvent? next)
    {
        if (next is QueueEvent.Assigned given && given.Session == session)
        {
            return null;
        }

        return Tries()
            .Select(one => (one.Said, Match: Arriving.AtOnce(after, after.Chats[session], one.Rules, e.At)))
            .Select(one => new RedecidedAnswer(one.Match is null, one.Match, Numbers: one.Said))
            .MaxBy(answer => answer.Agrees);
    }

    private RedecidedAnswer? Again(QueueState state, QueueEvent? previous, QueueEvent @event, AgentId? offered) =>
        @event switch
        {
            QueueEvent.Assigned e => Tries()
                .Select(one => Compared(e, Assigned(state, previous, e, offered, one.Rules), one.Said))
                .MaxBy(answer => answer.Agrees),
            QueueEvent.Covered e => Compared(e, Settling.Next(state)),
            QueueEvent.Told e when state.Chats.Find(session) is { } chat && Telling.Place(state, chat) is var place =>
                new(place == (e.Position, e.WaitSeconds), Place: place),
            QueueEvent.Kept => new(Keeping.IsNobodyHere(state)),
            QueueEvent.Lent e when offers(e.To, e.Offer) is { } skills
                && state.Line.FirstFor(skills)?.Session is var first => new(first == session, First: first),
            _ => null,
        };

    private Match? Assigned(
        QueueState state, QueueEvent? previous, QueueEvent.Assigned e, AgentId? offered, RoutingPolicy rules)
    {
        if (state.Chats.Find(session) is not { } chat)
        {
            return null;
        }

        return e.Reason switch
        {
            { Rule: AssignmentRule.ByHand, By: { } by } =>
                state.FindAgent(e.Agent.Id) is { } chosen ? Arriving.ByHand(chat, chosen, by, isOverride: true) : null,
            _ => previous switch
            {
                QueueEvent.Enqueued p when p.Session == session => Arriving.AtOnce(state, chat, rules, e.At),
                QueueEvent.TakenOver p when p.Session == session => Helping.Helper(state, chat, offered, p.From),
                _ => null,
            } ?? Settling.Next(state),
        };
    }

    private static RedecidedAnswer Compared(QueueEvent.Assigned e, Match? match, string? numbers) => new(
        match is { From: null } found && (found.Chat.Session, found.Chat.Turn + 1) == (e.Session, e.Turn)
            && found.Agent.Profile.Ref == e.Agent && found.Reason == e.Reason,
        match,
        Numbers: numbers);

    private static RedecidedAnswer Compared(QueueEvent.Covered e, Match? match) => new(
        match is { From: { } away } found && (found.Chat.Session, found.Chat.Turn + 1) == (e.Session, e.Turn)
            && away.Id == e.From && found.Agent.Profile.Ref == e.Agent && found.Reason == e.Reason,
        match);

    private IEnumerable<(string? Said, RoutingPolicy Rules)> Tries() =>
        policy is null ? Unknown.Select(one => ((string?)one.Said, one.Rules)) : [(null, policy.Rules)];

    // With another policy the free agents stand in its ranking's order.
    private QueueState Asked(QueueState state) =>
        policy?.Of(state.Id.Queue).Ranking is { } ranking && ranking != state.Ranking ? state.Ranked(ranking) : state;

    private bool Concerns(QueueEvent @event) => @event switch
    {
        QueueEvent.Enqueued e => e.Session == session,
        QueueEvent.Assigned e => e.Session == session,
        QueueEvent.Covered e => e.Session == session,
        QueueEvent.Lent e => e.Session == session,
        QueueEvent.TakenOver e => e.Session == session,
        QueueEvent.GivenBack e => e.Session == session,
        QueueEvent.CameBack e => e.Session == session,
        QueueEvent.Kept e => e.Session == session,
        QueueEvent.Released e => e.Session == session,
        QueueEvent.Requeued e => e.Session == session,
        QueueEvent.Told e => e.Session == session,
        QueueEvent.MoveAsked e => e.Session == session,
        QueueEvent.CoverWanted e => e.Session == session,
        QueueEvent.Left e => e.Session == session,
        QueueEvent.AgentMovedAway e => e.Agent.Chats.Any(chat => chat.Session == session),
        QueueEvent.AgentMovedIn e => e.Agent.Chats.Any(chat => chat.Session == session),
        _ => false,
    };
}
