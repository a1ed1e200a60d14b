using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.LoadTest.InProcess;

namespace Routing.LoadTest.Scenarios.Board;

/// <summary>
/// What happens in the shop: of every four changes a round opens, it is answered, an agent pauses, and is back, each
/// time in the next queue and with its next agent.
/// </summary>
internal sealed class BoardChanges(EngineStage stage, BoardOptions options)
{
    private const int Kinds = 4;

    private long _next;

    private Instant Now => new(stage.Time.GetUtcNow().ToUnixTimeMilliseconds());

    /// <summary>Lets as many chats come as there are agents: each gets one.</summary>
    public async Task Prepare(CancellationToken cancel)
    {
        for (var chat = 0; chat < options.Queues * options.Agents; chat++)
        {
            cancel.ThrowIfCancellationRequested();
            await Submit(stage.Shop.QueueOf(chat), new QueueCommand.Enqueue(SessionCrowd.Session(chat), 1, new(
                StageShop.Buyer(chat),
                Now,
                SkillSet.None,
                RoundSince: null,
                Round: 0,
                IsLate: false,
                Wanted: null,
                Last: null)));
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
        var all = options.Queues * options.Agents;
        var chat = (int)(number / Kinds % all);
        var round = 1 + (int)(number / Kinds / all);
        var queue = stage.Shop.QueueOf(chat);
        var session = SessionCrowd.Session(chat);
        var agent = StageShop.Agent(queue, chat / options.Queues).Id;
        return Submit(queue, (number % Kinds) switch
        {
            0 => new QueueCommand.OpenRound(session, 1, round, Now),
            1 => new QueueCommand.AnswerRound(session, 1, round, Now),
            2 => new QueueCommand.SetPresence(agent, Presence.Paused, null),
            _ => new QueueCommand.SetPresence(agent, Presence.Online, null),
        });
    }

    private async Task Submit(QueueId queue, QueueCommand command)
    {
        var receipt = await stage.Engine.Submit(ActorId.Of(StageShop.Id, queue), command);
        EngineStage.Check(receipt.Refused, command.GetType().Name);
    }
}
