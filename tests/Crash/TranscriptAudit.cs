using Routing.LoadTest.Actors;

namespace Routing.Crash.Tests;

/// <summary>
/// Invariant 1: an acknowledged message is in the transcript exactly once, in order, after any crash; and whoever
/// watched has seen just that. Each broken law is a sentence.
/// </summary>
internal sealed class TranscriptAudit(Scene scene)
{
    public async Task<IReadOnlyList<string>> Broken()
    {
        var broken = new List<string>(Streams());
        foreach (var visit in scene.Visits)
        {
            var kept = await scene.Api.TranscriptAsync(visit.Pass, visit.Session, scene.Cancellation);
            Entry[] numbered = [.. kept.Where(entry => entry.Number is not null)];
            broken.AddRange(
                Numbers(visit.Session, numbered)
                    .Concat(Messages(visit.Session, numbered))
                    .Concat(SeenByBuyer(visit, numbered))
                    .Concat(SeenByAgents(visit.Session, numbered)));
        }

        return broken;
    }

    private IEnumerable<string> Streams()
    {
        var actors = scene.Visits.Select(visit => (Who: $"buyer of {visit.Session}", Actor: (HubActor)visit.Buyer))
            .Concat(scene.Agents.All.Select(agent => (Who: agent.Id, Actor: (HubActor)agent)));
        foreach (var (who, actor) in actors)
        {
            if ((actor.Gaps, actor.Doubles, actor.Setbacks) is var met && met != (0, 0, 0))
            {
                yield return $"{who} met gaps, doubles or setbacks in his streams: {met}";
            }
        }
    }

    private static IEnumerable<string> Numbers(string session, Entry[] numbered)
    {
        var numbers = numbered.Select(entry => entry.Number!.Value).ToArray();
        if (!numbers.SequenceEqual(Enumerable.Range(1, numbers.Length).Select(number => (long)number)))
        {
            yield return $"{session} is numbered {string.Join(' ', numbers)}";
        }

        var welcomes = numbered.Count(entry => entry.Kind == "welcome");
        if (welcomes != 1)
        {
            yield return $"{session} has {welcomes} welcomes";
        }
    }

    private IEnumerable<string> Messages(string session, Entry[] numbered)
    {
        var said = scene.Said.Where(one => one.Session == session).ToArray();
        var entries = numbered.Where(entry => entry.IsMessage).ToLookup(entry => entry.Id);
        foreach (var message in said)
        {
            var number = message.Number.IsCompletedSuccessfully ? message.Number.Result : (long?)null;
            Entry[] found = [.. entries[message.Id]];
            var isRight = number is null
                ? found.Length == 0
                : found is [var one] && (one.Number, one.From, one.Text) == (number, message.From, message.Text);
            if (!isRight)
            {
                yield return $"{message} ({message.Number.Status}, number {number}) is in the transcript as "
                    + $"[{string.Join<Entry>(", ", found)}]";
            }
        }

        foreach (var stranger in entries.Where(entry => said.All(message => message.Id != entry.Key)))
        {
            yield return $"{session} holds what nobody said: {stranger.First()}";
        }

        foreach (var sender in said.Where(one => one.Number.IsCompletedSuccessfully).GroupBy(one => one.Sender))
        {
            var order = sender.Select(one => one.Number.Result).ToArray();
            if (!order.SequenceEqual(order.Order()))
            {
                yield return $"{session} has the messages of {sender.Key} out of order: {string.Join(' ', order)}";
            }
        }
    }

    private IEnumerable<string> SeenByBuyer(Visit visit, Entry[] numbered)
    {
        var seen = visit.Buyer.Log.Numbered;
        var last = scene.Said.Where(one => one.Session == visit.Session && one.Number.IsCompletedSuccessfully)
            .Max(one => one.Number.Result);
        return Differences($"the buyer of {visit.Session}", seen, numbered, atLeast: last);
    }

    // Who has the chat now has seen all that was said; who had it before has seen it up to some message.
    private IEnumerable<string> SeenByAgents(string session, Entry[] numbered) =>
        scene.Agents.All.SelectMany(agent => Differences(
            $"{agent.Id} at {session}",
            scene.Agents.SeenBy(agent, session).Numbered,
            numbered,
            atLeast: scene.Agents.Has(agent, session) ? numbered.Last(entry => entry.IsMessage).Number!.Value : 0));

    private static IEnumerable<string> Differences(
        string who, IReadOnlyList<Entry> seen, Entry[] numbered, long atLeast)
    {
        if (!seen.SequenceEqual(numbered.Take(seen.Count)))
        {
            var at = seen.Zip(numbered).TakeWhile(pair => pair.First == pair.Second).Count();
            yield return $"{who} saw as number {at + 1}: {seen.ElementAtOrDefault(at)}; "
                + $"the transcript has: {numbered.ElementAtOrDefault(at)}";
        }
        else if (seen.Count < atLeast)
        {
            yield return $"{who} saw {seen.Count} entries; at least {atLeast} had been acknowledged";
        }
    }
}
