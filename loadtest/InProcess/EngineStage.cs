using Microsoft.Extensions.Logging.Abstractions;
using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.Views;
using Routing.Embedded;
using Routing.Engine;
using Routing.Engine.Memory;
using Routing.LoadTest.Runner;
using Routing.Storage.Sqlite;

namespace Routing.LoadTest.InProcess;

/// <summary>
/// The engine of one process inside this one, over a journal in a temporary folder or in memory, with a shop's agents
/// signed on. What is measured with it is the engine and its journal, without connections.
/// </summary>
public sealed class EngineStage : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Sweep = TimeSpan.FromMilliseconds(1200);

    private readonly StageOptions _options;
    private readonly TemporaryFolder _folder = new();

    private EngineStage(StageOptions options, INeighbours? neighbours)
    {
        _options = options;
        Shop = new(options.Queues);
        Journal = new(options.Journal is { } kept
            ? SqliteJournal.Open(_folder.File("routing.db"), kept, NullLogger<SqliteJournal>.Instance)
            : new MemoryJournal());
        Engine = new(
            Journal,
            Shop,
            Time,
            new EmbeddedOptions { PassivateAfterSeconds = options.PassivateAfterSeconds },
            NullLoggerFactory.Instance,
            neighbours);
    }

    /// <summary>The engine.</summary>
    public EmbeddedEngine Engine { get; }

    /// <summary>Its journal.</summary>
    public CountedJournal Journal { get; }

    /// <summary>The shop it serves.</summary>
    public StageShop Shop { get; }

    /// <summary>Its clock.</summary>
    public ShiftedTime Time { get; } = new();

    /// <summary>Starts an engine and signs its agents on.</summary>
    /// <param name="neighbours">How its actors reach each other; null when all live in it.</param>
    public static async Task<EngineStage> OpenAsync(
        StageOptions options, CancellationToken cancel, INeighbours? neighbours = null)
    {
        var stage = new EngineStage(options, neighbours);
        try
        {
            await stage.Engine.StartAsync(cancel);
            await stage.EachAgentAsync(stage.SignOnAsync, cancel);
            return stage;
        }
        catch
        {
            await stage.DisposeAsync();
            throw;
        }
    }

    /// <summary>Watches every agent's desk with one sink each.</summary>
    public Task WatchDesksAsync(Func<IUpdateSink> makePage, CancellationToken cancel) => EachAgentAsync(
        async (queue, agent) =>
        {
            var desk = StreamAddress.Desk(StageShop.Id, queue, agent.Id);
            var watching = await Engine.Watch(desk, Audience.Staff, 0, makePage());
            Check(watching.Refused, $"Watching the desk of {agent.Id}");
        },
        cancel);

    /// <summary>Waits until nothing is written any more: what was owed has been sent and answered.</summary>
    public async Task QuietAsync(CancellationToken cancel)
    {
        const int Looks = 4;
        var seen = -1L;
        for (var same = 0; same < Looks;)
        {
            await Task.Delay(Look, cancel);
            var written = Journal.Appends + Journal.Marks;
            same = written == seen ? same + 1 : 0;
            seen = written;
        }
    }

    /// <summary>Lets time pass until every actor but those that are watched has left memory.</summary>
    /// <param name="staying">How many are watched.</param>
    /// <exception cref="CannotRunException">They have not after a minute.</exception>
    public async Task PassivateAsync(int staying, CancellationToken cancel)
    {
        await QuietAsync(cancel);
        Time.Forward(TimeSpan.FromSeconds(_options.PassivateAfterSeconds + 2));

        // Those that are watched stay, but rest: one sweep must have come in any case.
        await Task.Delay(Sweep, cancel);
        for (var looks = 0; Engine.ActorsInMemory > staying; looks++)
        {
            if (looks > 600)
            {
                throw new CannotRunException(
                    $"{Engine.ActorsInMemory} actors are in memory where {staying} were expected.");
            }

            await Task.Delay(Look, cancel);
        }
    }

    /// <summary>Fails when something that must be accepted was refused.</summary>
    /// <exception cref="CannotRunException">It was refused.</exception>
    public static void Check(Refusal refused, string what)
    {
        if (refused != Refusal.None)
        {
            throw new CannotRunException($"{what} was refused: {refused}.");
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        await Journal.DisposeAsync();
        _folder.Dispose();
    }

    private async Task SignOnAsync(QueueId queue, AgentProfile agent)
    {
        var receipt = await Engine.Submit(
            ActorId.Of(StageShop.Id, queue), new QueueCommand.SignOn(agent, new("hub", agent.Id.Value)));
        Check(receipt.Refused, $"Signing on {agent.Id}");
    }

    private Task EachAgentAsync(Func<QueueId, AgentProfile, Task> act, CancellationToken cancel) =>
        Parallel.ForEachAsync(
            Shop.Queues,
            new ParallelOptions { MaxDegreeOfParallelism = Shop.Queues.Length, CancellationToken = cancel },
            async (queue, _) =>
            {
                for (var i = 0; i < _options.AgentsPerQueue; i++)
                {
                    await act(queue, StageShop.Agent(queue, i));
                }
            });
}
