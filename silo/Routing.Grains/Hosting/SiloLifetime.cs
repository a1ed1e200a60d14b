using Routing.Embedded;
using Routing.Grains.Contracts;

namespace Routing.Grains.Hosting;

/// <summary>
/// The engine of a silo runs before the silo takes calls and stops after its activations have left; meanwhile the
/// silo keeps the waker alive.
/// </summary>
internal sealed class SiloLifetime(EmbeddedEngine engine, IGrainFactory grains)
    : ILifecycleParticipant<ISiloLifecycle>
{
    private static readonly TimeSpan KeepEvery = TimeSpan.FromSeconds(2);

    public void Participate(ISiloLifecycle observer)
    {
        observer.Subscribe(
            nameof(EmbeddedEngine), ServiceLifecycleStage.RuntimeServices, engine.StartAsync, engine.StopAsync);
        var stopping = new CancellationTokenSource();
        var keeping = Task.CompletedTask;
        observer.Subscribe(
            nameof(IWakerGrain),
            ServiceLifecycleStage.Active,
            _ =>
            {
                keeping = KeepWaker(stopping.Token);
                return Task.CompletedTask;
            },
            async _ =>
            {
                await stopping.CancelAsync().ConfigureAwait(false);
                await keeping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                stopping.Dispose();
            });
    }

    private async Task KeepWaker(CancellationToken stopping)
    {
        using var beat = new PeriodicTimer(KeepEvery);
        do
        {
            try
            {
                await grains.GetGrain<IWakerGrain>(0).KeepRunning().WaitAsync(stopping).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // Its silo may have died this moment; the next beat brings it to life elsewhere.
            catch (Exception)
#pragma warning restore CA1031
            {
            }
        }
        while (await beat.Next(stopping).ConfigureAwait(false));
    }
}
