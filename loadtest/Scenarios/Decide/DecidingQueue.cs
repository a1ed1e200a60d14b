using System.Collections.Immutable;
using System.Globalization;
using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.Policies;

namespace Routing.LoadTest.Scenarios.Decide;

/// <summary>A queue that decides one command after the other; nothing is written and nobody is told.</summary>
public sealed class DecidingQueue
{
    private static readonly ShopPolicy Policy = new(
        RoutingPolicy.Default,
        ImmutableSortedDictionary<QueueId, QueuePolicy>.Empty,
        OpeningHours.Always,
        ImmutableSortedDictionary<string, string>.Empty,
        ImmutableSortedDictionary<string, AutomaticTexts>.Empty);

    private long _now = 1_700_000_000_000;

    /// <summary>The queue after the last decision.</summary>
    public QueueState State { get; private set; } =
        QueueState.Initial(ActorId.Of(new ShopId("load"), new QueueId("line")));

    /// <summary>A millisecond passes.</summary>
    public void Pass() => _now++;

    /// <summary>Signs on the agent of that number; twenty sit in a row, twenty rows are on a floor.</summary>
    public void SignOn(int number, int slots, SkillSet skills)
    {
        var id = new AgentId(string.Create(CultureInfo.InvariantCulture, $"agent-{number}"));
        var seat = new Seat("here", 1 + (number / 400), 1 + (number / 20 % 20), 1 + (number % 20));
        var profile = new AgentProfile(id, id.Value, seat, skills, slots, Shift: null);
        Decide(new QueueCommand.SignOn(profile, new ConnectionId("hub", id.Value)));
    }

    /// <summary>A session that enters now and needs these skills.</summary>
    public QueueCommand.Enqueue Arrival(string buyer, SkillSet need)
    {
        var session = SessionId.Of(new BuyerId(buyer), 1);
        var entering = new Enqueueing(
            new Buyer(session.Buyer, buyer, Tier.None, "en"),
            new Instant(_now),
            need,
            RoundSince: null,
            Round: 0,
            IsLate: false,
            Wanted: null,
            Last: null);
        return new QueueCommand.Enqueue(session, 1, entering);
    }

    /// <summary>Decides.</summary>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public void Decide(QueueCommand command)
    {
        var decision = QueueDecider.Decide(State, command, Policy, new Instant(_now));
        if (decision.IsRefused)
        {
            throw new InvalidOperationException($"{command.GetType().Name} was refused: {decision.Refused}.");
        }

        State = decision.State;
    }
}
