using System.Diagnostics;

namespace Routing.Crash.Tests;

/// <summary>
/// Invariant 2: an open session is with exactly one agent or waits in exactly one queue, and its own word, the desks
/// and the boards agree on it. Each broken law is a sentence.
/// </summary>
internal sealed class PlaceAudit(Scene scene)
{
    private static readonly string[] Queues = ["pre-sale", "after-sale"];
    private static readonly TimeSpan SettledWithin = TimeSpan.FromSeconds(60);

    private readonly Observer observer = new(scene);

    /// <summary>Looks until all agree, or until what still disagrees should have been settled long ago.</summary>
    public async Task<IReadOnlyList<string>> Broken()
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var broken = await Look();
            if (broken.Count == 0 || watch.Elapsed > SettledWithin)
            {
                return broken;
            }
        }
    }

    private async Task<List<string>> Look()
    {
        var heads = await observer.Heads(scene.Visits.Select(visit => visit.Session));
        var desks = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var agent in scene.Agents.All)
        {
            desks[agent.Id] = await observer.Desk(agent.Id);
        }

        var lost = scene.Visits.Select(visit => visit.Session).Except(heads.Select(head => head.Session));
        List<string> broken =
        [
            .. lost.Select(session => $"{session} is unknown"),
            .. heads.SelectMany(head => Misplaced(head, desks)),
            .. Strangers(heads, desks),
        ];
        foreach (var queue in Queues)
        {
            broken.AddRange(Miscounted(await observer.BoardOf(queue), heads));
        }

        return broken;
    }

    private IEnumerable<string> Misplaced(Observer.Head head, Dictionary<string, IReadOnlyList<string>> desks)
    {
        var isOver = scene.Visits.Single(visit => visit.Session == head.Session).IsOver;
        if (isOver != (head.Status == "closed"))
        {
            yield return $"{head} although its buyer {(isOver ? "has" : "has not")} closed it";
        }

        var on = desks.Where(desk => desk.Value.Contains(head.Session)).Select(desk => desk.Key).ToArray();
        string[] expected = head.Status == "active" ? [head.Agent!] : [];
        if (!on.SequenceEqual(expected))
        {
            yield return $"{head} lies on the desks of [{string.Join(", ", on)}]";
        }

        var shown = scene.Agents.All.Where(agent => scene.Agents.Has(agent, head.Session)).Select(agent => agent.Id);
        if (!shown.SequenceEqual(on))
        {
            yield return $"{head} is shown by the consoles of [{string.Join(", ", shown)}]";
        }
    }

    private static IEnumerable<string> Strangers(
        IReadOnlyList<Observer.Head> heads, Dictionary<string, IReadOnlyList<string>> desks) =>
        from desk in desks
        from session in desk.Value
        where heads.All(head => head.Session != session)
        select $"{desk.Key} has {session}, which nobody opened";

    private static IEnumerable<string> Miscounted(Observer.Board board, IReadOnlyList<Observer.Head> heads)
    {
        var waiting = heads.Count(head => head.Queue == board.Queue && head.Status == "waiting");
        var open = heads.Count(head => head.Host == board.Queue && head.Status == "active");
        if ((board.Waiting, board.OpenChats) != (waiting, open))
        {
            yield return $"{board}, but {waiting} sessions say that they wait there and {open} that they are served";
        }
    }
}
