using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.Explaining;
using Routing.Core.Policies;
using Routing.LoadTest.Runner;
using Routing.Shops;

namespace Routing.LoadTest.Scenarios.Why;

/// <summary>Follows a session through the queues it was in, and decides again.</summary>
public static class WhyRun
{
    /// <summary>Answers in time order; events of one moment in the order of the queues.</summary>
    /// <exception cref="CannotRunException">The session or the shop file cannot be read.</exception>
    public static WhyAnswer Run(WhyOptions options, WhyJournal journal)
    {
        var policy = options.Policy is { } file ? PolicyIn(file) : null;
        var shop = journal.ShopOf(options.Session, options.Shop);
        var words = new WhyWords(options.Session, policy);
        var steps = new List<WhyStep>();
        var notes = new List<string>();
        var queues = new Queue<QueueId>(journal.QueuesOf(shop, options.Session));
        var known = queues.ToHashSet();
        while (queues.TryDequeue(out var id))
        {
            var queue = journal.Queue(ActorId.Of(shop, id));
            notes.AddRange(NoteOn(id, queue));
            var replay = new QueueReplay(
                options.Session, policy, (by, offer) => journal.Offered(ActorId.Of(shop, by), id, offer));
            foreach (var one in replay.Run(queue.Begin, queue.Events))
            {
                steps.Add(words.Of(queue.IsWhole ? one : one with { Answer = null }));
                if (WentTo(one.Recorded) is { } next && known.Add(next))
                {
                    queues.Enqueue(next);
                }
            }
        }

        return new([.. steps.OrderBy(step => step.At)], notes);
    }

    private static ShopPolicy PolicyIn(string file)
    {
        var reading = ShopFileReader.ReadFile(file);
        return reading.File is { } shop
            ? new ServedShop(shop, "").Policy
            : throw new CannotRunException(
                $"The shop file {file} has mistakes:\n{string.Join('\n', reading.Mistakes.Select(one => $"  {one}"))}");
    }

    private static QueueId? WentTo(QueueEvent @event) => @event switch
    {
        QueueEvent.Lent e => e.To,
        QueueEvent.AgentMovedAway e => e.To,
        QueueEvent.TakenOver e => e.From,
        QueueEvent.AgentMovedIn e => e.From,
        _ => null,
    };

    private static IEnumerable<string> NoteOn(QueueId id, WhyQueue queue)
    {
        if (queue.First == 1)
        {
            yield break;
        }

        yield return $"The journal has the queue {id} from event {queue.First} on"
            + (queue.Snapshot is { } version
                ? $"; it is followed from its snapshot at {version}."
                : " and no snapshot that fits: what is left is shown, but its decisions cannot be judged.");
    }
}
