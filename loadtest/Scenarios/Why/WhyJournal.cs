using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Engine.Running;
using Routing.LoadTest.Runner;
using Routing.Storage.Sqlite;

namespace Routing.LoadTest.Scenarios.Why;

/// <summary>What is read of a journal to explain a session.</summary>
public sealed class WhyJournal(SqliteJournalView view)
{
    private const int PageSize = 1_000;

    private readonly Dictionary<ActorId, Dictionary<(QueueId To, int Offer), SkillSet>> offers = [];

    /// <summary>The shop that has the session.</summary>
    /// <exception cref="CannotRunException">None has it, or several.</exception>
    public ShopId ShopOf(SessionId session, ShopId? asked)
    {
        ShopId[] having =
        [
            .. (asked is { } one ? [one] : view.Shops())
                .Where(shop => view.Head(ActorId.Of(shop, session)).Version > 0),
        ];
        return having.Length switch
        {
            1 => having[0],
            0 => throw new CannotRunException(
                $"The journal has no session {session}{(asked is { } shop ? $" of the shop {shop}" : "")}; "
                + "right would be a name such as alice~3."),
            _ => throw new CannotRunException(
                $"Several shops have a session {session}: name one with --shop ({string.Join(", ", having)})."),
        };
    }

    /// <summary>The queues that the session says it was in, in the order it came there.</summary>
    public IReadOnlyList<QueueId> QueuesOf(ShopId shop, SessionId session) =>
    [
        .. Events(ActorId.Of(shop, session), 0, SessionModel.Instance)
            .Select(one => one.Event switch
            {
                SessionEvent.Opened e => e.Queue,
                SessionEvent.Transferred e => e.To,
                SessionEvent.MovedOn e => e.To,
                SessionEvent.AgentJoined e => e.Host,
                SessionEvent.AgentGone e => e.Host,
                _ => (QueueId?)null,
            })
            .OfType<QueueId>()
            .Distinct(),
    ];

    /// <summary>A queue from as early as the journal has it.</summary>
    public WhyQueue Queue(ActorId queue)
    {
        var head = view.Head(queue);
        var first = view.Read(queue, 0, 1) is [var earliest] ? earliest.Number : head.Version + 1;
        var snapshot = first > 1 && head.Snapshot?.Version >= first - 1 ? head.Snapshot : null;
        return new(
            snapshot is null ? QueueState.Initial(queue) : QueueModel.Instance.ReadSnapshot(queue, snapshot.Body),
            Events(queue, snapshot?.Version ?? 0, QueueModel.Instance),
            first,
            snapshot?.Version);
    }

    /// <summary>The skills of an agent whom one queue offered another; null when the journal does not tell.</summary>
    public SkillSet? Offered(ActorId by, QueueId to, int offer)
    {
        if (!offers.TryGetValue(by, out var known))
        {
            offers[by] = known = Events(by, 0, QueueModel.Instance)
                .Select(one => one.Event).OfType<QueueEvent.AgentOffered>()
                .ToDictionary(e => (e.To, e.Offer), e => e.Skills);
        }

        return known.GetValueOrDefault((to, offer));
    }

    private IEnumerable<(long Number, TEvent Event)> Events<TState, TCommand, TEvent>(
        ActorId actor, long after, ActorModel<TState, TCommand, TEvent> model)
        where TState : class
        where TCommand : class, ICommand
        where TEvent : class
    {
        for (var last = after; ;)
        {
            var page = view.Read(actor, last, PageSize);
            foreach (var recorded in page)
            {
                yield return (recorded.Number, model.Read(recorded));
                last = recorded.Number;
            }

            if (page.Count < PageSize)
            {
                yield break;
            }
        }
    }
}

/// <summary>A queue's stream as the journal has it.</summary>
/// <param name="Begin">The state before the first of the events.</param>
/// <param name="First">The number of the stream's first event here; above 1 when its beginning was deleted.</param>
/// <param name="Snapshot">The version that the state before comes from; null for an empty queue.</param>
public sealed record WhyQueue(
    QueueState Begin, IEnumerable<(long Number, QueueEvent Event)> Events, long First, long? Snapshot)
{
    /// <summary>Whether the states are those that the decisions were made on.</summary>
    public bool IsWhole => First == 1 || Snapshot is not null;
}
