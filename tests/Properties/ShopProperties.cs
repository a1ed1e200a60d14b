using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Testing.Laws;
using Routing.Testing.World;
using Xunit;

namespace Routing.Properties.Tests;

/// <summary>Invariants 1, 2 and 7: what holds of a whole shop once everything owed is delivered.</summary>
public sealed class ShopProperties
{
    [Fact]
    public void Session_AtRest_IsWithOneAgentOrInOneLine() =>
        Check.AtRest(shop => shop.World.Mail.IsQuiet ? WorldLaws.Agreeing(shop.World) : []);

    [Fact]
    public void AcknowledgedMessage_IsInTheTranscript_ExactlyOnce() =>
        Check.AtRest(shop =>
            from message in shop.Acknowledgements
            let posted = shop.World.EventsOf(message.Session)
                .Select(Message).OfType<(ClientMessageId Id, string Text, int Number)>()
                .Where(posted => posted.Id == message.Id).ToList()
            where posted.Count != 1 || posted[0].Text != message.Text || posted[0].Number != message.Number
            select $"{message} is posted {posted.Count} times: {string.Join(", ", posted)}");

    [Fact]
    public void Replay_OfAllEvents_GivesStateAndReasons() =>
        Check.AtRest(shop => QueuesReplayed(shop.World).Concat(SessionsReplayed(shop.World)).Concat(
            shop.World.Queues.Values.SelectMany(RestoredDecidesTheSame)));

    [Fact]
    public void CountsOfTheRankings_AtRest_FollowFromTheEvents() =>
        Check.AtRest(shop => shop.World.Queues.Values.SelectMany(state =>
            PlainCounts.Broken(state, shop.World.EventsOf(state.Id.Queue))));

    private static IEnumerable<string> QueuesReplayed(CoreWorld world) =>
        from state in world.Queues.Values
        let replayed = world.EventsOf(state.Id.Queue)
            .Aggregate(QueueState.Initial(state.Id), QueueEvolution.Evolve)
        where !Snapshots.Same(state, replayed)
        select $"{state.Id} replayed is {Snapshots.Text(replayed)} instead of {Snapshots.Text(state)}";

    private static IEnumerable<string> SessionsReplayed(CoreWorld world) =>
        from state in world.Sessions.Values
        let replayed = world.EventsOf(state.Id.Session)
            .Aggregate(SessionState.Initial(state.Id), SessionEvolution.Evolve)
        where !Snapshots.Same(state, replayed)
        select $"{state.Id} replayed is {replayed} instead of {state}";

    // A queue restored from its snapshot sends each agent away as the live one would: same covers, same reasons.
    private static IEnumerable<string> RestoredDecidesTheSame(QueueState state)
    {
        var restored = QueueSnapshot.Of(state).Restore(state.Id);
        foreach (var agent in state.Agents.Keys.Order())
        {
            var away = new QueueCommand.SetPresence(agent, Presence.Away, "test");
            var live = QueueDecider.Decide(state, away, Testing.Shops.Policy, new(2_000_000_000_000));
            var again = QueueDecider.Decide(restored, away, Testing.Shops.Policy, new(2_000_000_000_000));
            if (Snapshots.Text(live.Events) != Snapshots.Text(again.Events))
            {
                yield return $"{state.Id} restored answers {away} with {string.Join(", ", again.Events)}";
            }
        }
    }

    private static (ClientMessageId Id, string Text, int Number)? Message(SessionEvent @event) => @event switch
    {
        SessionEvent.BuyerSaid e => (e.Id, e.Text, e.Number),
        SessionEvent.AgentSaid e => (e.Id, e.Text, e.Number),
        _ => null,
    };
}
