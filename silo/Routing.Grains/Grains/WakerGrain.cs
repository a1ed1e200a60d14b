using Routing.Core.AgentQueue;
using Routing.Engine.Ports;
using Routing.Engine.Running;
using Routing.Grains.Contracts;
using Routing.Grains.Hosting;

namespace Routing.Grains.Grains;

/// <summary>
/// Looks into the journal again and again: whose wake-up is overdue has nobody who looks after it, because its silo
/// died. A hub whose lease ran out has died with all its connections: each queue is told.
/// </summary>
public sealed class WakerGrain(
    IEventJournal journal, IHubLeases leases, EngineClock clock, ActorGrains actors, GrainsOptions options)
    : Grain, IWakerGrain
{
    private const int MostAtOnce = 500;

    private bool isBusy;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var beat = TimeSpan.FromMilliseconds(options.WakerBeatMilliseconds);
        this.RegisterGrainTimer(
            Look, new GrainTimerCreationOptions(beat, beat) { Interleave = true, KeepAlive = true });
        return Task.CompletedTask;
    }

    public Task KeepRunning() => Task.CompletedTask;

    private async Task Look(CancellationToken cancellation)
    {
        if (isBusy)
        {
            return;
        }

        isBusy = true;
        try
        {
            await WakeOverdue(cancellation);
            await EndDeadHubs(cancellation);
        }
        catch (IOException)
        {
            // The journal does not answer, as its trouble says; the next beat looks again.
        }
        finally
        {
            isBusy = false;
        }
    }

    private async Task WakeOverdue(CancellationToken cancellation)
    {
        var until = clock.Now - TimeSpan.FromMilliseconds(options.OverdueMilliseconds);
        var overdue = await journal.PendingWakeUps(until, MostAtOnce, cancellation);
        await Task.WhenAll(overdue.Select(wake => actors.Wake(wake.Actor)));
    }

    private async Task EndDeadHubs(CancellationToken cancellation)
    {
        var before = clock.Now - TimeSpan.FromSeconds(options.HubLeaseSeconds);
        foreach (var hub in await leases.EndSilent(before, cancellation))
        {
            var receipts = await Task.WhenAll(
                actors.Queues.Select(queue => actors.Submit(queue, new QueueCommand.HubStarted(hub))));
            if (!receipts.Any(receipt => receipt.IsRetryable))
            {
                await leases.Forget(hub, cancellation);
            }
        }
    }
}
