using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Engine.Running;
using Routing.Storage.Redis;

namespace Routing.Cluster.Tests.Processes;

/// <summary>
/// Invariants 2 to 7 as the journal has them: every stream, replayed from its first event, keeps the laws of its actor
/// and ends in the state that its snapshot and the rest lead to. Each broken law is a sentence.
/// </summary>
internal sealed class StreamAudit(LocalCluster cluster)
{
    public async Task<IReadOnlyList<string>> Broken(CancellationToken cancellation)
    {
        var options = cluster.Redis.Options with { KeyPrefix = $"{{{cluster.Name}}}:" };
        await using var journal = RedisJournal.Open(
            options, TimeProvider.System, NullLogger<RedisJournal>.Instance);
        var broken = new List<string>();
        var streams = await journal.Streams(after: null, int.MaxValue, cancellation);
        foreach (var actor in streams)
        {
            broken.AddRange(actor.Kind switch
            {
                ActorKind.BuyerSession =>
                    await Broken(journal, SessionModel.Instance, actor, SessionInvariants.Broken, cancellation),
                ActorKind.AgentQueue =>
                    await Broken(journal, QueueModel.Instance, actor, QueueInvariants.Broken, cancellation),
                ActorKind.Rota =>
                    await Broken(journal, RotaModel.Instance, actor, _ => [], cancellation),
                var kind => [$"{actor} is of a kind that is not audited: {kind}"],
            });
        }

        return streams.Count == 0 ? ["the journal has no streams at all"] : broken;
    }

    private static async Task<IEnumerable<string>> Broken<TState, TCommand, TEvent>(
        RedisJournal journal,
        ActorModel<TState, TCommand, TEvent> model,
        ActorId actor,
        Func<TState, IEnumerable<string>> laws,
        CancellationToken cancellation)
        where TState : class
        where TCommand : class, ICommand
        where TEvent : class
    {
        // Loaded first: what the cluster appends meanwhile stands after the loaded version and is replayed on top.
        var loaded = await ActorLoader.Load(model, journal, actor, cancellation);
        var replayed = model.Initial(actor);
        var broken = new List<string>();
        var version = 0L;
        foreach (var recorded in await journal.Read(actor, 0, int.MaxValue, cancellation))
        {
            replayed = model.Evolve(replayed, model.Read(recorded));
            version = recorded.Number;
            if (version == loaded.Version)
            {
                broken.AddRange(Difference(actor, version, Text(model, loaded.State), Text(model, replayed)));
            }
        }

        if (version < loaded.Version)
        {
            broken.Add($"{actor} is loaded as of its event {loaded.Version}, and its last is {version}");
        }

        return broken.Concat(laws(replayed));
    }

    private static IEnumerable<string> Difference(ActorId actor, long version, string loaded, string replayed)
    {
        if (loaded == replayed)
        {
            yield break;
        }

        var same = loaded.Zip(replayed).TakeWhile(pair => pair.First == pair.Second).Count();
        yield return $"{actor} is another when replayed from its first event to its event {version}: "
            + $"loaded …{Around(loaded, same)}…, replayed …{Around(replayed, same)}…";
    }

    private static string Around(string text, int at) =>
        text[Math.Max(0, at - 100)..Math.Min(text.Length, at + 200)];

    private static string Text<TState, TCommand, TEvent>(ActorModel<TState, TCommand, TEvent> model, TState state)
        where TState : class
        where TCommand : class, ICommand
        where TEvent : class =>
        Encoding.UTF8.GetString(model.TakeSnapshot(state)());
}
