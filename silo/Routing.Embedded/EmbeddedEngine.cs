using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Routing.Core;
using Routing.Core.Views;
using Routing.Engine;
using Routing.Engine.Metrics;
using Routing.Engine.Ports;
using Routing.Engine.Running;

namespace Routing.Embedded;

/// <summary>
/// The engine in one process: a mailbox per actor, actors loaded when needed and passivated when idle. It does not
/// own the journal: whoever made it disposes of it, after the engine has stopped.
/// </summary>
public sealed partial class EmbeddedEngine : IRoutingEngine, IAsyncDisposable
{
    private readonly ConcurrentDictionary<ActorId, ActorCell> cells = new();
    private readonly CancellationTokenSource stopped = new();
    private readonly SemaphoreSlim loads;
    private readonly ILogger log;
    private readonly INeighbours neighbours;
    private ITimer? sweep;
    private ITimer? boards;
    private volatile bool isStopping;

    /// <param name="neighbours">How actors reach each other; null when all live here.</param>
    /// <param name="work">Where work goes on that holds nobody up; null for the thread pool.</param>
    /// <param name="models">How actors are driven; null for the core's rules.</param>
    /// <exception cref="ArgumentException">An option is out of its bounds.</exception>
    public EmbeddedEngine(
        IEventJournal journal,
        IShopPolicies policies,
        TimeProvider time,
        EmbeddedOptions options,
        ILoggerFactory logs,
        INeighbours? neighbours = null,
        IWorkQueue? work = null,
        EngineModels? models = null)
    {
        options.Validate();
        (Journal, Policies, Options) = (journal, policies, options);
        (Work, Models) = (work ?? ThreadPoolQueue.Instance, models ?? EngineModels.Usual);
        this.neighbours = neighbours ?? new Housemates(this);
        Clock = new(time);
        Wakes = new(Clock, actor => Put(actor, new TickItem()));
        Metrics = new(() => ActorsInMemory);
        loads = new(options.ConcurrentLoads);
        log = logs.CreateLogger<EmbeddedEngine>();
    }

    public string? Trouble => isStopping ? "the engine is stopping" : Journal.Trouble;

    /// <summary>How many actors are in memory now, those included that rest while they are watched.</summary>
    public int ActorsInMemory => cells.Count;

    internal IEventJournal Journal { get; }

    internal IShopPolicies Policies { get; }

    internal EmbeddedOptions Options { get; }

    internal EngineClock Clock { get; }

    internal WakeList Wakes { get; }

    internal SweepList Sweeps { get; } = new();

    internal EngineMetrics Metrics { get; }

    internal IWorkQueue Work { get; }

    internal EngineModels Models { get; }

    /// <summary>Takes up what was under way when the process ended: owed commands and deadlines.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        var everything = new Instant(long.MaxValue);
        var pending = Options.WakesAllAtStart
            ? await Journal.PendingWakeUps(everything, int.MaxValue, cancellation).ConfigureAwait(false)
            : [];
        foreach (var (actor, at) in pending)
        {
            Wakes.Set(actor, at);
        }

        var beat = TimeSpan.FromMilliseconds(Options.BoardBeatMilliseconds);
        boards = Clock.Time.CreateTimer(_ => ShowBoards(), null, beat, beat);
        var second = TimeSpan.FromSeconds(1);
        sweep = Clock.Time.CreateTimer(_ => Sweep(), null, second, second);
        Started(log, pending.Count);
    }

    /// <summary>Refuses new submissions and waits, at most the append deadline, for those under way.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        isStopping = true;
        Wakes.Dispose();
        sweep?.Dispose();
        boards?.Dispose();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(TimeSpan.FromSeconds(Options.AppendDeadlineSeconds));
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        try
        {
            while (cells.Values.Any(cell => cell.Runner?.HasPendingAppends == true))
            {
                await beat.WaitForNextTickAsync(deadline.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            StoppedEarly(log, cells.Values.Count(cell => cell.Runner?.HasPendingAppends == true));
        }

        await stopped.CancelAsync().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        if (!isStopping)
        {
            await StopAsync(CancellationToken.None).ConfigureAwait(false);
        }

        Metrics.Dispose();
        stopped.Dispose();
        loads.Dispose();
    }

    public ValueTask<Receipt> Submit(ActorId actor, ICommand command)
    {
        var awaited = new AwaitedReceipt(Work);
        Submit(actor, command, awaited);
        return new(awaited.Answer);
    }

    public void Submit(ActorId actor, ICommand command, IReceiptSink sink)
    {
        Metrics.Submissions.Add(1);
        if (Refused(actor) is var refusal and not Refusal.None)
        {
            Metrics.Refusals.Add(1, new KeyValuePair<string, object?>("code", refusal.ToString()));
            sink.Take(new(refusal));
            return;
        }

        Put(actor, new Submission(command, sink));
    }

    public ValueTask<Watching> Watch(StreamAddress stream, Audience audience, long after, IUpdateSink sink)
    {
        if (Refused(stream.Actor) is var refusal and not Refusal.None)
        {
            return new(new Watching(refusal, null));
        }

        var item = new WatchItem(new(stream, audience, sink), after, Work);
        Put(stream.Actor, item);
        return new(item.Answer);
    }

    /// <inheritdoc/>
    public void Show(ShopId shop, SessionId session, Signal signal)
    {
        if (session.IsWellFormed)
        {
            PutIfPresent(ActorId.Of(shop, session), new SignalItem(signal));
        }
    }

    /// <summary>A deadline of an actor may have passed, or it may owe something: it is loaded and ticked.</summary>
    public void Wake(ActorId actor)
    {
        if (Refused(actor) is Refusal.None)
        {
            Put(actor, new TickItem());
        }
    }

    /// <summary>
    /// The actor will live elsewhere: what is under way is answered, then it leaves memory. Its watchers are told.
    /// </summary>
    /// <returns>A task that ends when nothing of the actor is left here.</returns>
    public Task Release(ActorId actor)
    {
        var item = new ReleaseItem();
        if (!cells.TryGetValue(actor, out var cell) || !cell.TryPut(item))
        {
            item.Done.SetResult();
        }

        return item.Done.Task;
    }

    private Refusal Refused(ActorId actor)
    {
        if (isStopping)
        {
            return Refusal.Stopping;
        }

        if (Policies.Find(actor.Shop) is not { } policy)
        {
            return Refusal.UnknownShop;
        }

        if (actor.Kind == ActorKind.AgentQueue && !policy.Has(actor.Queue))
        {
            return Refusal.UnknownQueue;
        }

        // The name of an actor that is here has been looked at before.
        if (cells.TryGetValue(actor, out var cell))
        {
            return cell.IsFull ? Refusal.Busy : Refusal.None;
        }

        return actor.Kind == ActorKind.BuyerSession && !actor.Session.IsWellFormed
            ? Refusal.UnknownSession
            : Refusal.None;
    }
}
