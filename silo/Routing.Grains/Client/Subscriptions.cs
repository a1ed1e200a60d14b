using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Routing.Core;
using Routing.Core.Views;
using Routing.Engine;
using Routing.Grains.Contracts;

namespace Routing.Grains.Client;

/// <summary>
/// All that this hub watches. Items come over one link from each silo; when a link is silent, has lost a batch or
/// ended, its streams are begun anew after the number each has, at whichever silo their actor then lives.
/// </summary>
internal sealed partial class Subscriptions : IHubObserver, IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<long, Subscription> byId = new();
    private readonly ConcurrentDictionary<Guid, LinkState> links = new();
    private readonly CancellationTokenSource stopped = new();
    private readonly IClusterClient cluster;
    private readonly string hub;
    private readonly OrleansEngineOptions options;
    private readonly SemaphoreSlim resumes;
    private readonly ILogger log;
    private IHubObserver? self;
    private long lastId;
    private long epoch;
    private Timer? watch;

    public Subscriptions(IClusterClient cluster, string hub, OrleansEngineOptions options, ILogger log)
    {
        (this.cluster, this.hub, this.options, this.log) = (cluster, hub, options, log);
        resumes = new(options.ConcurrentResumes);
    }

    public void Start()
    {
        self = cluster.CreateObjectReference<IHubObserver>(this);
        var beat = options.LinkSilenceMilliseconds / 4;
        watch = new(_ => LookAfterLinks(), null, beat, beat);
    }

    public void Dispose()
    {
        stopped.Cancel();
        watch?.Dispose();
        stopped.Dispose();
        resumes.Dispose();
    }

    /// <summary>Begins to watch; refused when the actor refuses it or cannot be reached.</summary>
    public async Task<Watching> Begin(StreamAddress stream, Audience audience, long after, IUpdateSink sink)
    {
        var subscription = new Subscription(this, stream, audience, after, sink);
        var refused = await Begin(subscription).ConfigureAwait(false);
        return refused == Refusal.None ? new(Refusal.None, subscription) : new(refused, null);
    }

    public void End(Subscription subscription)
    {
        if (byId.TryRemove(subscription.Id, out _))
        {
            _ = Unwatch(subscription.Stream.Actor, subscription.Id);
        }
    }

    Task IHubObserver.Deliver(DeliveryBatch batch)
    {
        var link = links.GetOrAdd(batch.Link, _ => new());
        if (!link.Takes(batch.Sequence))
        {
            throw new InvalidOperationException($"the link {batch.Link} was given up");
        }

        foreach (var item in batch.Items)
        {
            Deliver(item);
        }

        return Task.CompletedTask;
    }

    private void Deliver(RemoteItem item)
    {
        if (!byId.TryGetValue(item.Subscription, out var subscription))
        {
            return;
        }

        if (item.Json is null)
        {
            Resume(subscription);
        }
        else if (subscription.IsBehind(item.Number))
        {
            LogBehind(log, subscription.Stream.Name, item.Number, subscription.Number);
            Resume(subscription, FirstPause);
        }
        else if (!subscription.Deliver(item.Json, item.Number, item.MessageId))
        {
            End(subscription);
        }
    }

    private async Task<Refusal> Begin(Subscription subscription)
    {
        var id = Interlocked.Increment(ref lastId);
        byId.TryRemove(subscription.Id, out _);
        subscription.Id = id;
        byId[id] = subscription;
        var (kind, actor, agent, queue) = subscription.Stream;
        var request = new WatchRequest(
            hub,
            Interlocked.Read(ref epoch),
            id,
            kind,
            agent.Value,
            subscription.Audience,
            subscription.Number,
            queue.Value);
        try
        {
            var answer = await cluster.Of(actor).Watch(request, self!).ConfigureAwait(false);
            subscription.Link = answer.Link;
            links.GetOrAdd(answer.Link, _ => new());
            var refused = Wire.Refusal(answer.Refused);
            if (refused != Refusal.None)
            {
                byId.TryRemove(id, out _);
            }
            else if (subscription.IsOver)
            {
                End(subscription);
            }

            return refused;
        }
#pragma warning disable CA1031 // Whatever kept the call from its actor: it may be tried again.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            byId.TryRemove(id, out _);
            LogWatchFailed(log, exception, actor);
            return Refusal.Unavailable;
        }
    }

    private void Resume(Subscription subscription, TimeSpan pause = default)
    {
        lock (subscription)
        {
            if (subscription.IsOver || subscription.IsResuming)
            {
                subscription.IsToResumeAgain = true;
                return;
            }

            subscription.IsResuming = true;
        }

        _ = ResumeAsync(subscription, pause);
    }

    // Until the actor is found again; what refuses for good is told to the sink.
    private async Task ResumeAsync(Subscription subscription, TimeSpan before)
    {
        byId.TryRemove(subscription.Id, out _);
        await Task.Delay(before, stopped.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        for (var pause = FirstPause; !subscription.IsOver && !stopped.IsCancellationRequested;)
        {
            await resumes.WaitAsync().ConfigureAwait(false);
            Refusal refused;
            try
            {
                refused = await Begin(subscription).ConfigureAwait(false);
            }
            finally
            {
                resumes.Release();
            }

            if (refused == Refusal.None)
            {
                if (HasResumed(subscription))
                {
                    return;
                }

                _ = Unwatch(subscription.Stream.Actor, subscription.Id);
            }
            else if (!new Receipt(refused).IsRetryable)
            {
                subscription.Break();
                return;
            }

            await Task.Delay(pause, stopped.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    // What came meanwhile may say that this beginning is over already.
    private static bool HasResumed(Subscription subscription)
    {
        lock (subscription)
        {
            subscription.IsResuming = subscription.IsToResumeAgain;
            subscription.IsToResumeAgain = false;
            return !subscription.IsResuming;
        }
    }

    private void LookAfterLinks()
    {
        var silence = TimeSpan.FromMilliseconds(options.LinkSilenceMilliseconds);
        foreach (var (id, link) in links)
        {
            if (link.IsGivenUp && link.Silence > Forgotten)
            {
                links.TryRemove(new(id, link));
            }

            if (!link.TryGiveUp(silence))
            {
                continue;
            }

            Interlocked.Increment(ref epoch);
            var lost = byId.Values.Where(subscription => subscription.Link == id).ToList();
            LogLinkLost(log, id, lost.Count);
            lost.ForEach(subscription => Resume(subscription));
        }
    }

    private async Task Unwatch(ActorId actor, long id)
    {
        try
        {
            await cluster.Of(actor).Unwatch(hub, id).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Its silo may be gone, and the subscription with it; items of it are ignored here.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}
