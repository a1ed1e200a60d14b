using System.Collections.Immutable;
using System.Globalization;
using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.Policies;

namespace Routing.LoadTest.Scenarios.Decide;

/// <summary>
/// A queue of agents of three slots with one chat each, and the cycle that is timed: a session arrives and is
/// assigned in one decision, and leaves in another. Commands are made beforehand; what is timed is deciding and
/// evolving alone.
/// </summary>
public sealed class DecisionCycle
{
    /// <summary>Decisions in a cycle.</summary>
    public const int Decisions = 2;

    private const int Slots = 3;
    private const int Prepared = 8192;

    private static readonly ShopPolicy Policy = new(
        RoutingPolicy.Default,
        ImmutableSortedDictionary<QueueId, QueuePolicy>.Empty,
        OpeningHours.Always,
        ImmutableSortedDictionary<string, string>.Empty,
        ImmutableSortedDictionary<string, AutomaticTexts>.Empty);

    private readonly QueueCommand.Enqueue[] _arrivals;
    private readonly QueueCommand.Leave[] _departures;
    private QueueState _state;
    private long _now = 1_700_000_000_000;
    private int _next;

    /// <summary>Signs the agents on and gives each a chat.</summary>
    public DecisionCycle(int agents)
    {
        _state = QueueState.Initial(ActorId.Of(new ShopId("load"), new QueueId("line")));
        for (var i = 0; i < agents; i++)
        {
            var id = new AgentId(string.Create(CultureInfo.InvariantCulture, $"agent-{i}"));
            var seat = new Seat("here", 1 + (i / 400), 1 + (i / 20 % 20), 1 + (i % 20));
            var profile = new AgentProfile(id, id.Value, seat, SkillSet.None, Slots, Shift: null);
            Decide(new QueueCommand.SignOn(profile, new ConnectionId("hub", id.Value)));
        }

        for (var i = 0; i < agents; i++)
        {
            Decide(Arrival(Session("resident", i), 1));
        }

        _arrivals = [.. Enumerable.Range(0, Prepared).Select(i => Arrival(Session("buyer", i), 1))];
        _departures = [.. _arrivals.Select(arrival => new QueueCommand.Leave(arrival.Session, 1))];
    }

    /// <summary>Runs a number of cycles.</summary>
    /// <exception cref="InvalidOperationException">An arrival was not assigned, so the cycle measured something
    /// else.</exception>
    public void Run(int cycles)
    {
        for (var i = 0; i < cycles; i++)
        {
            _now++;
            var openBefore = _state.OpenChats;
            Decide(_arrivals[_next]);
            if (_state.OpenChats != openBefore + 1)
            {
                throw new InvalidOperationException("The arrival was not assigned.");
            }

            Decide(_departures[_next]);
            _next = (_next + 1) % Prepared;
        }
    }

    private void Decide(QueueCommand command)
    {
        var decision = QueueDecider.Decide(_state, command, Policy, new Instant(_now));
        if (decision.IsRefused)
        {
            throw new InvalidOperationException($"{command.GetType().Name} was refused: {decision.Refused}.");
        }

        _state = decision.State;
    }

    private static SessionId Session(string name, int i) =>
        SessionId.Of(new BuyerId(string.Create(CultureInfo.InvariantCulture, $"{name}-{i}")), 1);

    private QueueCommand.Enqueue Arrival(SessionId session, int placement)
    {
        var buyer = new Buyer(session.Buyer, session.Buyer.Value, Tier.None, "en");
        var entering = new Enqueueing(
            buyer,
            new Instant(_now),
            SkillSet.None,
            RoundSince: null,
            Round: 0,
            IsLate: false,
            Wanted: null,
            Last: null);
        return new QueueCommand.Enqueue(session, placement, entering);
    }
}
