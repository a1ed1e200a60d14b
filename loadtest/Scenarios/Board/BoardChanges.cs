using System.Globalization;
using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Engine;

namespace Routing.LoadTest.Scenarios.Board;

/// <summary>
/// What happens in the shop: of every four changes a round opens, it is answered, an agent pauses, and is back, each
/// time in the next queue and with its next agent.
/// </summary>
internal sealed class BoardChanges(IRoutingEngine engine, BoardOptions options)
{
    private const int Kinds = 4;
    private const int Slots = 2;

    private long _next;

    /// <summary>Signs every agent on and gives each a chat.</summary>
    public async Task Prepare(CancellationToken cancel)
    {
        for (var queue = 0; queue < options.Queues; queue++)
        {
            for (var agent = 0; agent < options.Agents; agent++)
            {
                cancel.ThrowIfCancellationRequested();
                var id = Agent(queue, agent);
                var seat = new Seat("here", 1, 1 + (agent / 20), 1 + (agent % 20));
                var profile = new AgentProfile(id, id.Value, seat, SkillSet.None, Slots, Shift: null);
                await Submit(queue, new QueueCommand.SignOn(profile, new ConnectionId("hub", id.Value)));
                await Submit(queue, Arrival(Session(queue, agent)));
            }
        }
    }

    /// <summary>Changes at the rate asked for, until the time is over.</summary>
    public async Task Run(TimeSpan span, CancellationToken cancel)
    {
        var clock = TimeProvider.System;
        var began = clock.GetTimestamp();
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        var done = 0L;
        while (clock.GetElapsedTime(began) is var elapsed && elapsed < span)
        {
            for (var due = (long)(elapsed.TotalSeconds * options.ChangesPerSecond); done < due; done++)
            {
                await Change(_next++);
            }

            await beat.WaitForNextTickAsync(cancel);
        }
    }

    private Task Change(long number)
    {
        var place = number / Kinds;
        var queue = (int)(place % options.Queues);
        var agent = (int)(place / options.Queues % options.Agents);
        var round = 1 + (int)(place / options.Queues / options.Agents);
        var now = new Instant(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
        var session = Session(queue, agent);
        return Submit(queue, (number % Kinds) switch
        {
            0 => new QueueCommand.OpenRound(session, 1, round, now),
            1 => new QueueCommand.AnswerRound(session, 1, round, now),
            2 => new QueueCommand.SetPresence(Agent(queue, agent), Presence.Paused, null),
            _ => new QueueCommand.SetPresence(Agent(queue, agent), Presence.Online, null),
        });
    }

    private async Task Submit(int queue, QueueCommand command)
    {
        var receipt = await engine.Submit(ActorId.Of(BoardPolicies.Shop, Queue(queue)), command);
        if (receipt.Refused != Refusal.None)
        {
            throw new InvalidOperationException($"{command.GetType().Name} was refused: {receipt.Refused}.");
        }
    }

    private static QueueCommand.Enqueue Arrival(SessionId session) => new(session, 1, new(
        new Buyer(session.Buyer, session.Buyer.Value, Tier.None, "en"),
        new Instant(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()),
        SkillSet.None,
        RoundSince: null,
        Round: 0,
        IsLate: false,
        Wanted: null,
        Last: null,
        StaysOpen: true));

    /// <summary>The queue of that number.</summary>
    public static QueueId Queue(int number) => new(string.Create(CultureInfo.InvariantCulture, $"queue-{number}"));

    private static AgentId Agent(int queue, int number) =>
        new(string.Create(CultureInfo.InvariantCulture, $"agent-{queue}-{number}"));

    private static SessionId Session(int queue, int number) => SessionId.Of(
        new BuyerId(string.Create(CultureInfo.InvariantCulture, $"buyer-{queue}-{number}")), 1);
}
