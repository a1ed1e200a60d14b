using Routing.Core;
using Routing.Embedded;
using Routing.Engine;
using Routing.Engine.Json;
using Routing.Grains.Contracts;
using Routing.Grains.Updates;

namespace Routing.Grains.Grains;

/// <summary>
/// A grain is where the cluster finds an actor: it hands everything to the engine of its silo, which runs the actor
/// as one process alone would. Calls may overlap; the engine's mailbox has them one at a time, so that an actor does
/// not stand still while a write is under way.
/// </summary>
public abstract class ActorGrain(EmbeddedEngine engine, HubLinks links) : Grain, IActorGrain
{
    private readonly Dictionary<(string Hub, long Subscription), IDisposable> watching = [];

    protected EmbeddedEngine Engine => engine;

    protected ActorId Actor { get; private set; }

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var name = this.GetPrimaryKeyString();
        Actor = ActorId.Parse(name) ?? throw new ArgumentException($"\"{name}\" names no actor");
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        engine.Release(Actor).WaitAsync(cancellationToken);

    public async Task<SubmissionReceipt[]> Submit(Submission[] submissions)
    {
        var receipts = new Task<Receipt>[submissions.Length];
        for (var i = 0; i < submissions.Length; i++)
        {
            var (type, body) = submissions[i];
            receipts[i] = CommandJson.Read(Actor.Kind, type, body) is { } command
                ? engine.Submit(Actor, command).AsTask()
                : Task.FromResult(new Receipt(Refusal.Malformed));
        }

        return [.. (await Task.WhenAll(receipts)).Select(Wire.Receipt)];
    }

    public async Task<WatchAnswer> Watch(WatchRequest request, IHubObserver hub)
    {
        var link = links.Of(request.Hub, request.Epoch, hub);
        var stream = new StreamAddress(
            request.Kind, Actor, new(request.Agent ?? string.Empty), new(request.Queue ?? string.Empty));
        var sink = new LinkSink(link, request.Subscription);
        var begun = await engine.Watch(stream, request.Audience, request.After, sink);
        if (begun.Subscription is { } subscription)
        {
            watching[(request.Hub, request.Subscription)] = subscription;
        }

        return new(Wire.Refusal(begun.Refused), link.Id);
    }

    public Task Unwatch(string hub, long subscription)
    {
        if (watching.Remove((hub, subscription), out var watched))
        {
            watched.Dispose();
        }

        return Task.CompletedTask;
    }

    public Task Wake()
    {
        engine.Wake(Actor);
        return Task.CompletedTask;
    }
}
