using Routing.Core;
using Routing.Core.Views;
using Routing.Engine;
using Routing.Engine.Ports;

namespace Routing.Hub.Realtime;

/// <summary>Submits what must arrive although nobody waits for it, again and again while the engine is busy.</summary>
internal sealed class Persistence(
    IRoutingEngine engine, TimeProvider time, IHostApplicationLifetime lifetime, IWorkQueue work)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    /// <summary>Where work goes on that must not be done in an actor's turn.</summary>
    public IWorkQueue Work => work;

    /// <summary>Ends with the receipt that is no longer worth a retry, or when the server stops.</summary>
    public Task<Receipt> Submit(ActorId actor, ICommand command, CancellationToken cancellation) =>
        Try(() => engine.Submit(actor, command), receipt => receipt.IsRetryable, cancellation);

    /// <summary>The same for a command whose receipt nobody needs: it goes on until the server stops.</summary>
    public void SubmitLater(ActorId actor, ICommand command) =>
        _ = Submit(actor, command, lifetime.ApplicationStopping);

    /// <summary>Watches; a refusal that may pass is waited out.</summary>
    public Task<Watching> Watch(
        StreamAddress stream, Audience audience, long after, IUpdateSink sink, CancellationToken cancellation) =>
        Try(
            () => engine.Watch(stream, audience, after, sink),
            watching => new Receipt(watching.Refused).IsRetryable,
            cancellation);

    private async Task<T> Try<T>(Func<ValueTask<T>> attempt, Func<T, bool> mayPass, CancellationToken cancellation)
    {
        var pause = FirstPause;
        while (true)
        {
            var answer = await attempt();
            if (!mayPass(answer) || cancellation.IsCancellationRequested)
            {
                return answer;
            }

            await Task.Delay(pause, time, cancellation).ConfigureAwait(
                ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }
}
