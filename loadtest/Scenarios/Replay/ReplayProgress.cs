using Routing.LoadTest.Measuring;

namespace Routing.LoadTest.Scenarios.Replay;

/// <summary>How far a replay is; also notices when nothing happens any more. Safe from many threads.</summary>
public sealed class ReplayProgress(TimeSpan patience)
{
    private long _turns;
    private long _dialogues;
    private long _moved = Clock.Now;

    /// <summary>Turns that were said and seen by the other side.</summary>
    public long Turns => Volatile.Read(ref _turns);

    /// <summary>Dialogues played to the end.</summary>
    public long Dialogues => Volatile.Read(ref _dialogues);

    /// <summary>A turn is done.</summary>
    public void Turn()
    {
        Interlocked.Increment(ref _turns);
        Volatile.Write(ref _moved, Clock.Now);
    }

    /// <summary>A dialogue is done.</summary>
    public void Dialogue()
    {
        Interlocked.Increment(ref _dialogues);
        Volatile.Write(ref _moved, Clock.Now);
    }

    /// <summary>Awaits something, as long as anything moves anywhere in the run.</summary>
    /// <param name="task">What is awaited.</param>
    /// <param name="what">What it is, for the message.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="TimeoutException">Nothing has moved for as long as the patience lasts.</exception>
    public async Task<T> AwaitAsync<T>(Task<T> task, string what, CancellationToken cancel)
    {
        var began = Clock.Now;
        while (await Task.WhenAny(task, Task.Delay(TimeSpan.FromSeconds(1), cancel)) != task)
        {
            cancel.ThrowIfCancellationRequested();
            if (Clock.Now - Math.Max(began, Volatile.Read(ref _moved)) > Clock.Seconds(patience.TotalSeconds))
            {
                throw new TimeoutException($"{what}: nothing happened for {patience.TotalSeconds:0} s");
            }
        }

        return await task;
    }
}
