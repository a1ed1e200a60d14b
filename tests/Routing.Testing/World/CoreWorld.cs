using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Core.Policies;
using Routing.Core.Rota;

namespace Routing.Testing.World;

/// <summary>
/// A shop in memory: the states of its queues and sessions, a clock that only moves when told, and the mail between
/// actors. It decides nothing itself and delivers only when asked, so that a test can choose the order.
/// </summary>
public sealed class CoreWorld(ShopPolicy policy, Instant start)
{
    private readonly SortedDictionary<QueueId, QueueState> queues = [];
    private readonly SortedDictionary<SessionId, SessionState> sessions = [];
    private readonly Dictionary<ActorId, List<QueueEvent>> queueEvents = [];
    private readonly Dictionary<ActorId, List<SessionEvent>> sessionEvents = [];
    private readonly List<RotaEvent> rotaEvents = [];

    public ShopPolicy Policy { get; set; } = policy;

    public Instant Now { get; private set; } = start;

    public Mail Mail { get; } = new();

    public RotaState Rota { get; private set; } = RotaState.Initial(ActorId.Of(Shops.Demo));

    public IReadOnlyList<RotaEvent> RotaEvents => rotaEvents;

    public IReadOnlyDictionary<QueueId, QueueState> Queues => queues;

    public IReadOnlyDictionary<SessionId, SessionState> Sessions => sessions;

    /// <summary>Agents whose consoles give no sign of life; all others do, just before they would be missed.</summary>
    public ISet<AgentId> SilentConsoles { get; } = new HashSet<AgentId>();

    /// <summary>Which lanes carry something now; all, unless a test holds some.</summary>
    public Predicate<MailLane> Carries { get; set; } = _ => true;

    /// <summary>Called after every decision of a queue, before anything it owes is delivered.</summary>
    public Action<QueueStep> QueueDecided { get; set; } = _ => { };

    /// <summary>Called after every decision of a session.</summary>
    public Action<SessionStep> SessionDecided { get; set; } = _ => { };

    public QueueState Queue(QueueId id) =>
        queues.GetValueOrDefault(id) ?? QueueState.Initial(ActorId.Of(Shops.Demo, id));

    public SessionState Session(SessionId id) =>
        sessions.GetValueOrDefault(id) ?? SessionState.Initial(ActorId.Of(Shops.Demo, id));

    /// <summary>The queue in which an agent is; null when he is in none, or on his way.</summary>
    public QueueId? QueueOf(AgentId agent) =>
        queues.Values.FirstOrDefault(queue => queue.FindAgent(agent) is { MovedTo: null })?.Id.Queue;

    public IReadOnlyList<QueueEvent> EventsOf(QueueId id) =>
        queueEvents.GetValueOrDefault(ActorId.Of(Shops.Demo, id)) ?? [];

    public IReadOnlyList<SessionEvent> EventsOf(SessionId id) =>
        sessionEvents.GetValueOrDefault(ActorId.Of(Shops.Demo, id)) ?? [];

    public Decision<QueueState, QueueEvent> Submit(QueueId id, QueueCommand command)
    {
        var before = Queue(id);
        var decision = QueueDecider.Decide(before, command, Policy, Now);
        queues[id] = decision.State;
        Remember(queueEvents, before.Id, decision.Events, QueueOutbox.Of);
        QueueDecided(new(before, command, Policy, Now, decision));
        return decision;
    }

    public Decision<SessionState, SessionEvent> Submit(SessionId id, SessionCommand command)
    {
        var before = Session(id);
        var decision = SessionDecider.Decide(before, command, Policy, Now);
        sessions[id] = decision.State;
        Remember(sessionEvents, before.Id, decision.Events, SessionOutbox.Of);
        SessionDecided(new(before, command, Policy, Now, decision));
        return decision;
    }

    public Decision<RotaState, RotaEvent> Submit(RotaCommand command)
    {
        var decision = RotaDecider.Decide(Rota, command, Policy, Now);
        Rota = decision.State;
        rotaEvents.AddRange(decision.Events);
        foreach (var owed in decision.Events.SelectMany(@event => RotaOutbox.Of(Rota.Id, @event)))
        {
            Mail.Post(Rota.Id, owed);
        }

        return decision;
    }

    /// <summary>Delivers the next of a lane; a refused command stays owed.</summary>
    /// <returns>Whether something was delivered.</returns>
    public bool Deliver(MailLane lane)
    {
        var refused = lane.Next switch
        {
            QueueCommand command => Submit(lane.To.Queue, command).IsRefused,
            SessionCommand command => Submit(lane.To.Session, command).IsRefused,
            RotaCommand command => Submit(command).IsRefused,
            _ => true,
        };
        if (!refused)
        {
            lane.Acknowledge();
        }

        return !refused;
    }

    /// <summary>Delivers all that is owed, and all that follows from it, until nothing more can be.</summary>
    public void DeliverAll()
    {
        bool delivered;
        do
        {
            delivered = false;
            for (var i = 0; i < Mail.Lanes.Count; i++)
            {
                while (Carries(Mail.Lanes[i]) && Deliver(Mail.Lanes[i]))
                {
                    delivered = true;
                }
            }
        }
        while (delivered);
    }

    /// <summary>Moves the clock without ticking anyone, as a busy host would.</summary>
    public void JumpTo(Instant at) => Now = at > Now ? at : Now;

    /// <summary>Moves the clock, ticking each actor at its deadlines in order and delivering what follows.</summary>
    public void AdvanceTo(Instant target)
    {
        while (NextDeadline() is { } next && next.At <= target)
        {
            JumpTo(next.At);
            GiveSignsOfLife();
            next.Tick();
            DeliverAll();
        }

        JumpTo(target);
    }

    // A console that is connected says so while its agent is there.
    private void GiveSignsOfLife()
    {
        foreach (var (id, state) in queues.ToList())
        {
            var overdue = state.Agents.Values.Where(agent => agent.UnseenAt <= Now
                && !agent.Connections.IsEmpty && !SilentConsoles.Contains(agent.Id));
            foreach (var agent in overdue.OrderBy(agent => agent.Id).ToList())
            {
                Submit(id, new QueueCommand.Here(agent.Id));
            }
        }
    }

    private (Instant At, Action Tick)? NextDeadline()
    {
        (Instant At, Action Tick)? first = null;
        foreach (var (id, state) in queues)
        {
            if (QueueDeadlines.Next(state) is { } at && !(first?.At <= at))
            {
                first = (at, () => Submit(id, new QueueCommand.Tick()));
            }
        }

        foreach (var (id, state) in sessions)
        {
            if (SessionDeadlines.Next(state) is { } at && !(first?.At <= at))
            {
                first = (at, () => Submit(id, new SessionCommand.Tick()));
            }
        }

        return first;
    }

    private void Remember<TEvent>(
        Dictionary<ActorId, List<TEvent>> log,
        ActorId id,
        IReadOnlyList<TEvent> events,
        Func<ActorId, TEvent, IReadOnlyList<Owed>> outbox)
    {
        if (!log.TryGetValue(id, out var all))
        {
            log.Add(id, all = []);
        }

        foreach (var @event in events)
        {
            all.Add(@event);
            foreach (var owed in outbox(id, @event))
            {
                Mail.Post(id, owed);
            }
        }
    }
}
