using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Routing.Core;
using Routing.Core.Explaining;
using Routing.Core.Views;
using Routing.Engine;
using Routing.Engine.Json;
using Routing.Engine.Ports;
using Routing.Grains.Contracts;

namespace Routing.Grains.Client;

/// <summary>
/// The engine as a hub of a cluster sees it: commands go to the grains in lanes, updates come back over the silos'
/// links. What cannot be reached refuses as Unavailable, which may be tried again.
/// </summary>
public sealed partial class OrleansEngine : IRoutingEngine, IAsyncDisposable
{
    private const int Doors = 64;

    private readonly ConcurrentDictionary<ActorId, ActorLane> lanes = new();
    private readonly IClusterClient cluster;
    private readonly HubLease lease;
    private readonly OrleansEngineOptions options;
    private readonly Subscriptions subscriptions;
    private readonly CancellationTokenSource stopped = new();
    private readonly ILogger log;
    private long asked;
    private Task keeping = Task.CompletedTask;
    private volatile string? trouble = "the cluster has not answered yet";

    /// <param name="cluster">The way to the silos.</param>
    /// <param name="lease">This hub's name, new with each start.</param>
    /// <param name="options">The bounds.</param>
    /// <param name="logs">Where to log.</param>
    /// <exception cref="ArgumentException">An option is out of its bounds.</exception>
    public OrleansEngine(IClusterClient cluster, HubLease lease, OrleansEngineOptions options, ILoggerFactory logs)
    {
        options.Validate();
        (this.cluster, this.lease, this.options) = (cluster, lease, options);
        log = logs.CreateLogger<OrleansEngine>();
        subscriptions = new(cluster, lease.Term.Hub, options, log);
    }

    public string? Trouble => stopped.IsCancellationRequested ? "the hub is stopping" : trouble;

    /// <summary>Tells the cluster that this hub is alive, from now on again and again.</summary>
    public Task StartAsync(CancellationToken cancellation)
    {
        subscriptions.Start();
        keeping = KeepLease();
        return Task.CompletedTask;
    }

    /// <summary>Ends what is watched; submissions are refused from now on.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        await stopped.CancelAsync().ConfigureAwait(false);
        await keeping.WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        if (!stopped.IsCancellationRequested)
        {
            await StopAsync(CancellationToken.None).ConfigureAwait(false);
        }

        subscriptions.Dispose();
        stopped.Dispose();
    }

    public ValueTask<Receipt> Submit(ActorId actor, ICommand command)
    {
        var sink = new AwaitedReceipt(ThreadPoolQueue.Instance);
        Submit(actor, command, sink);
        return new(sink.Answer);
    }

    public void Submit(ActorId actor, ICommand command, IReceiptSink sink)
    {
        if (stopped.IsCancellationRequested)
        {
            sink.Take(new(Refusal.Stopping));
            return;
        }

        var (type, body) = CommandJson.Write(command);
        var waiting = new ActorLane.Waiting(new(type, body), sink);
        while (!lanes.GetOrAdd(actor, MakeLane, this).TryPut(waiting))
        {
            // The lane was just retired; the next look finds or makes its successor.
        }
    }

    public ValueTask<Watching> Watch(StreamAddress stream, Audience audience, long after, IUpdateSink sink) =>
        stopped.IsCancellationRequested
            ? new(new Watching(Refusal.Stopping, null))
            : new(subscriptions.Begin(stream, audience, after, sink));

    /// <inheritdoc/>
    public void Show(ShopId shop, SessionId session, Signal signal)
    {
        if (!stopped.IsCancellationRequested && session.IsWellFormed)
        {
            _ = SessionGrain(shop, session).Show(ClusterJson.Write(signal));
        }
    }

    public async ValueTask<SessionHead?> Look(ShopId shop, SessionId session, Audience audience) =>
        ClusterJson.ReadHead(await Ask(SessionGrain(shop, session).Look(audience)).ConfigureAwait(false));

    public async ValueTask<TranscriptPage?> ReadTranscript(
        ShopId shop, SessionId session, Audience audience, long after, int most) =>
        ClusterJson.ReadPage(
            await Ask(SessionGrain(shop, session).ReadTranscript(audience, after, most)).ConfigureAwait(false));

    public async ValueTask<IReadOnlyList<SessionId>> SessionsOf(ShopId shop, BuyerId buyer, int most)
    {
        var sessions = await Ask(AnySilo().SessionsOf(shop.Value, buyer.Value, most)).ConfigureAwait(false);
        return [.. sessions.Select(session => new SessionId(session))];
    }

    public async ValueTask<Explanation?> Why(ShopId shop, SessionId session)
    {
        if (await Ask(SessionGrain(shop, session).Standing()).ConfigureAwait(false) is not { } standing)
        {
            return null;
        }

        var queue = ActorId.Of(shop, ClusterJson.ReadStanding(standing)!.Host);
        var grain = cluster.GetGrain<IAgentQueueGrain>(queue.ToString());
        return ClusterJson.ReadExplanation(await Ask(grain.Explain(standing)).ConfigureAwait(false));
    }

    internal bool IsStopping => stopped.IsCancellationRequested;

    internal void Retire(ActorLane lane) => lanes.TryRemove(new(lane.Actor, lane));

    internal void SubmissionFailed(ActorId actor, Exception exception) => LogSubmissionFailed(log, exception, actor);

    private static ActorLane MakeLane(ActorId actor, OrleansEngine engine) =>
        new(actor, engine.cluster.Of(actor), engine.options, engine);

    private IBuyerSessionGrain SessionGrain(ShopId shop, SessionId session) =>
        cluster.GetGrain<IBuyerSessionGrain>(ActorId.Of(shop, session).ToString());

    private async Task<T> Ask<T>(Task<T> call)
    {
        try
        {
            return await call.ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not EngineUnavailableException)
        {
            LogLookFailed(log, exception);
            throw new EngineUnavailableException(Refusal.Unavailable);
        }
    }

    private async Task KeepLease()
    {
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(options.LeaseBeatMilliseconds));
        var isFirst = true;
        do
        {
            try
            {
                trouble = await Renew(isFirst).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // Whatever it was: the cluster did not answer, and is asked again.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                trouble = $"the cluster does not answer: {exception.Message}";
            }

            isFirst = false;
        }
        while (await beat.Next(stopped.Token).ConfigureAwait(false));
    }

    // A name whose lease was ended is dead with all that signed on under it; the next one is entered at once.
    private async Task<string?> Renew(bool isNew)
    {
        var answer = await AnySilo().Renew(lease.Term.Hub, isNew).WaitAsync(stopped.Token).ConfigureAwait(false);
        if (!answer.Holds)
        {
            LogLeaseEnded(log, lease.Term.Hub);
            trouble = "the cluster took this hub for dead; it takes a new name";
            lease.BeginAnew();
            answer = await AnySilo().Renew(lease.Term.Hub, isNew: true).WaitAsync(stopped.Token).ConfigureAwait(false);
        }

        return answer.Trouble;
    }

    // Calls to one grain take one gateway, which may be the silo that does not answer.
    private IClusterGrain AnySilo() => cluster.GetGrain<IClusterGrain>(Interlocked.Increment(ref asked) % Doors);
}
