using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Core.Rota;
using Routing.Engine.Running;
using Routing.Simulation.Disks;
using Routing.Simulation.Worlds;
using Routing.Testing.Laws;

namespace Routing.Simulation.Checks;

/// <summary>What must hold once the faults are over and the world had time to come to rest.</summary>
internal sealed class RestChecks(World world)
{
    private readonly SortedDictionary<SessionId, SessionState> sessions = [];
    private readonly List<QueueState> queues = [];
    private RotaState rota = RotaState.Initial(ActorId.Of(World.Shop));

    /// <summary>The first of what does not hold.</summary>
    public IReadOnlyList<string> Broken()
    {
        foreach (var stream in world.Streams.All)
        {
            switch (stream.Actor.Kind)
            {
                case ActorKind.BuyerSession:
                    sessions.Add(stream.Actor.Session, Folding.State(SessionModel.Instance, stream));
                    break;
                case ActorKind.AgentQueue:
                    queues.Add(Folding.State(QueueModel.Instance, stream));
                    break;
                default:
                    rota = Folding.State(RotaModel.Instance, stream);
                    break;
            }
        }

        return
        [
            .. PromiseChecks.Broken(world, sessions)
                .Concat(sessions.Values.SelectMany(SessionInvariants.Broken))
                .Concat(queues.SelectMany(QueueInvariants.Broken))
                .Concat(Unfinished())
                .Concat(WorldLaws.Agreeing(queues, sessions))
                .Concat(Connected())
                .Concat(new NoticeChecks(world, rota, queues).Broken())
                .Concat(new PageChecks(world, sessions, queues).Broken())
                .Take(5),
        ];
    }

    // A queue believes in the connections that there are, and in no others.
    private IEnumerable<string> Connected() =>
        from queue in queues
        from agent in queue.Agents.Values
        where agent.MovedTo is null && agent.Connections.Length > 1
        select $"{queue.Id} believes in {agent.Connections.Length} consoles of {agent.Id}: "
            + string.Join(", ", agent.Connections.Select(connection => connection.Name));

    /// <summary>Nobody owes anybody anything; asked after the server was started once more.</summary>
    public static IEnumerable<string> Owing(World world) =>
        from stream in world.Streams.All
        where stream.Actor.Kind != ActorKind.Rota
        let owed = stream.Actor.Kind == ActorKind.BuyerSession
            ? Folding.Unacknowledged(SessionModel.Instance, stream)
            : Folding.Unacknowledged(QueueModel.Instance, stream)
        where owed.Any()
        select $"{stream.Actor} still owes {owed.First()}";

    private IEnumerable<string> Unfinished()
    {
        foreach (var session in sessions.Values)
        {
            if (session.Phase == SessionPhase.Waiting)
            {
                yield return $"{session.Id} still waits in {session.Host}";
            }
            else if (session.Round is { } round)
            {
                yield return $"{session.Id} has round {round.Number} open with {session.Agent?.Id} since {round.Since}";
            }
            else if (session.Phase == SessionPhase.Active && !session.StaysOpen)
            {
                yield return $"{session.Id} was answered, and is not closed after so much silence";
            }
        }

        foreach (var buyer in world.Buyers.Where(buyer => buyer.Sayings.Open.Count > 0))
        {
            yield return $"{buyer.Name} was never told what became of \"{buyer.Sayings.Open[0].Text}\"";
        }

        foreach (var buyer in world.Buyers.Where(buyer => buyer.Session is null))
        {
            yield return $"{buyer.Name} came and was never let in";
        }

        foreach (var agent in world.Agents)
        {
            if (!agent.IsSignedOn || agent.Line is null)
            {
                yield return $"{agent.Name} could not sign on again";
            }
            else if (agent.Sayings.Open.Count > 0)
            {
                yield return $"{agent.Name} was never told what became of \"{agent.Sayings.Open[0].Text}\"";
            }
        }
    }
}
