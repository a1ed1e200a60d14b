namespace Routing.LoadTest.InProcess;

/// <summary>
/// The machine's time, which can be set forward: what is due by then comes when its timer next looks, a second later
/// at most. Only while nothing is under way, or its deadlines pass.
/// </summary>
public sealed class ShiftedTime : TimeProvider
{
    private long _ticks;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Volatile.Read(ref _ticks));

    /// <summary>From now on it is so much later.</summary>
    public void Forward(TimeSpan span) => Interlocked.Add(ref _ticks, span.Ticks);
}
