using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Engine.Json;
using Routing.Engine.Ports;
using Routing.LoadTest.InProcess;

namespace Routing.LoadTest.Scenarios.Reports;

/// <summary>Writes the stream of one queue over some days as its decider makes it, in a time of its own.</summary>
public sealed class WrittenDays(IEventJournal journal, StageShop shop, ReportsOptions options)
{
    private const int Batch = 500;
    private const long DayMs = 24 * 3_600_000L;

    private readonly ActorId _queue = ActorId.Of(StageShop.Id, shop.Queues[0]);
    private readonly List<EventData> _waiting = [];
    private QueueState _state = QueueState.Initial(ActorId.Of(StageShop.Id, shop.Queues[0]));
    private long _stored;

    /// <summary>Events written so far.</summary>
    public long Events => _stored + _waiting.Count;

    /// <summary>Writes every day.</summary>
    /// <param name="first">The midnight with which the first begins.</param>
    public async Task WriteAsync(Instant first)
    {
        for (var agent = 0; agent < options.Agents; agent++)
        {
            var profile = StageShop.Agent(shop.Queues[0], agent);
            await Decide(new QueueCommand.SignOn(profile, new("hub", profile.Id.Value)), first);
        }

        var pause = DayMs / options.Sessions;
        for (var session = 0; session < options.Days * options.Sessions; session++)
        {
            await Serve(session, new(first.UnixMs + (session * pause)));
        }

        await Store();
    }

    private async Task Serve(int number, Instant at)
    {
        var buyer = StageShop.Buyer(number);
        var session = SessionId.Of(buyer.Id, 1);
        await Decide(
            new QueueCommand.Enqueue(session, 1, new(buyer, at, SkillSet.None, null, 0, false, null, null)), at);
        for (var round = 1; round <= options.Rounds; round++)
        {
            await Decide(new QueueCommand.OpenRound(session, 1, round, at), at);
            at += TimeSpan.FromSeconds(5 + (number % 40));
            await Decide(new QueueCommand.AnswerRound(session, 1, round, at), at);
        }

        await Decide(new QueueCommand.Leave(session, 1), at);
        var agent = StageShop.Agent(shop.Queues[0], number % options.Agents).Ref;
        await Decide(new QueueCommand.NoteRating(session, agent, 1 + (number % 5)), at);
    }

    private async Task Decide(QueueCommand command, Instant now)
    {
        var decision = QueueDecider.Decide(_state, command, shop.Find(StageShop.Id)!, now);
        _state = decision.State;
        _waiting.AddRange(decision.Events.Select(EventJson<QueueEvent>.Write));
        if (_waiting.Count >= Batch)
        {
            await Store();
        }
    }

    private async Task Store()
    {
        var done = new TaskCompletionSource<AppendOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        journal.Append(new()
        {
            Actor = _queue,
            ExpectedVersion = _stored,
            Events = [.. _waiting],
            Mark = new(_stored + _waiting.Count, null),
            Completed = (_, outcome) => done.SetResult(outcome),
        });
        if (await done.Task is not AppendOutcome.Durable)
        {
            throw new IOException("The journal did not take the events.");
        }

        _stored += _waiting.Count;
        _waiting.Clear();
    }
}
