namespace Routing.Silo;

/// <summary>
/// Ends a silo that was told to stop and cannot do so in good order, for instance because Redis is gone and it cannot
/// strike itself off the list of members. What it acknowledged is stored; the others find it dead, as after a crash.
/// </summary>
internal sealed partial class StopDeadline(
    IHostApplicationLifetime lifetime, TimeProvider time, ILogger<StopDeadline> log) : IHostedService, IDisposable
{
    /// <summary>How long a stopping silo may take to finish what it has and to hand its actors on.</summary>
    public static readonly TimeSpan Orderly = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private const int NotInGoodOrder = 3;

    private ITimer? timer;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStopping.Register(
            () => timer = time.CreateTimer(_ => End(), null, Orderly + Grace, Timeout.InfiniteTimeSpan));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => timer?.Dispose();

    private void End()
    {
        LogLate((int)(Orderly + Grace).TotalSeconds);
        Environment.Exit(NotInGoodOrder);
    }
}
