using Routing.LoadTest.Actors;
using Routing.LoadTest.Actors.Protocol;
using Routing.LoadTest.Measuring;

namespace Routing.LoadTest.Scenarios.Sale.Playing;

/// <summary>
/// A page that reads too slowly, beside the one that is measured: it asks for streams and hardly takes what it gets.
/// When the server cuts it off it comes back, as a page does.
/// </summary>
/// <param name="stage">What the run shares.</param>
/// <param name="address">Where it connects and as whom.</param>
/// <param name="kind">What it is called in the report.</param>
/// <param name="begin">What it asks for.</param>
public sealed class SlowReader(SaleStage stage, HubAddress address, string kind, Func<HubConnection, Task> begin)
    : IHubListener
{
    private static readonly ReadPace Slowly = new(1024, TimeSpan.FromMilliseconds(500));
    private static readonly TimeSpan ComesBackAfter = TimeSpan.FromSeconds(1);

    private TaskCompletionSource _closed = new();

    /// <summary>Reads until a moment.</summary>
    public async Task ReadAsync(long until)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stage.Cancel);
        ending.CancelAfter(TimeSpan.FromSeconds(Math.Max(0, (until - Clock.Now) / 1e9)));
        while (!ending.IsCancellationRequested)
        {
            try
            {
                _closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                await using var connection = await HubConnection.OpenAsync(address, this, ending.Token, Slowly);
                stage.Heartbeat.Join(connection);
                _ = begin(connection);
                await _closed.Task.WaitAsync(ending.Token);
                stage.Heartbeat.Leave(connection);
                stage.Meter.Note("slow", $"{kind} cut off");
                await Task.Delay(ComesBackAfter, ending.Token);
            }
            catch (OperationCanceledException)
            {
                // The run is over, or the attempt took too long: the loop knows which.
            }
            catch (Exception error) when (ActorFailure.Is(error))
            {
                stage.Meter.Note("slow", $"{kind} not let in: {error.GetType().Name}");
                await Task.Delay(ComesBackAfter, stage.Cancel);
            }
        }
    }

    /// <inheritdoc/>
    public void OnDeliver(ReadOnlySpan<byte> arguments)
    {
        var items = new DeliverReader(arguments);
        while (items.MoveNext())
        {
            stage.Meter.Note("slow", $"items read by {kind}");
        }
    }

    /// <inheritdoc/>
    public void OnDrained()
    {
    }

    /// <inheritdoc/>
    public void OnClosed(Exception? error) => _closed.TrySetResult();
}
