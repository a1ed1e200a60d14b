using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.AgentQueue.Matching;
using Routing.Core.Explaining;
using Routing.Testing.World;
using Xunit;

namespace Routing.Properties.Tests;

/// <summary>Invariant 7, decision by decision: asked again from the stream alone, the rules answer the same.</summary>
public sealed class ReplayProperties
{
    [Fact]
    public void Decisions_AskedAgainFromTheStream_AreTheSame() =>
        Check.AtRest(shop =>
            from queue in shop.World.Queues.Values
            from session in shop.World.Sessions.Values
            from answer in Differing(shop.World, queue, session.Id.Session)
            select answer);

    private static IEnumerable<string> Differing(CoreWorld world, QueueState queue, SessionId session)
    {
        var replay = new QueueReplay(session, policy: null, (to, offer) => SkillsOffered(world, to, offer));
        var events = world.EventsOf(queue.Id.Queue).Select((@event, index) => (index + 1L, @event));
        foreach (var decision in replay.Run(QueueState.Initial(queue.Id), events))
        {
            if (decision.Answer is { Agrees: false } answer)
            {
                yield return $"{queue.Id} {decision.Number}: {decision.Recorded}, but asked again {answer}";
            }

            if (decision.Recorded is QueueEvent.Assigned { Reason.Candidates: > 1 } given
                && decision.Before.Chats.Find(session) is { } chat
                && Candidate.All(decision.Before, chat.Enqueueing.Skills, away: null) is var all
                && all.Count > 0 && all[0].Agent.Id != given.Agent.Id)
            {
                yield return $"{queue.Id} {decision.Number}: {given}, but {all[0].Agent.Id} stands first";
            }
        }
    }

    private static SkillSet? SkillsOffered(CoreWorld world, QueueId queue, int offer) => world.EventsOf(queue)
        .OfType<QueueEvent.AgentOffered>().FirstOrDefault(offered => offered.Offer == offer)?.Skills;
}
