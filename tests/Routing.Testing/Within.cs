namespace Routing.Testing;

/// <summary>Waits that end: with what was awaited, or with a sentence that says what did not happen.</summary>
public static class Within
{
    /// <summary>Far beyond what anything here takes, so that only a missing transition reaches it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <exception cref="TimeoutException">It did not happen.</exception>
    public static Task<T> Deadline<T>(Task<T> task, string what, CancellationToken cancellation) =>
        Deadline(task, Patience, what, cancellation);

    /// <summary>The same with a patience of its own, for what has to outlast more than one thing.</summary>
    /// <exception cref="TimeoutException">It did not happen.</exception>
    public static async Task<T> Deadline<T>(
        Task<T> task, TimeSpan patience, string what, CancellationToken cancellation)
    {
        try
        {
            return await task.WaitAsync(patience, cancellation);
        }
        catch (TimeoutException) when (!task.IsCompleted)
        {
            throw new TimeoutException($"within {patience.TotalSeconds} s this did not happen: {what}");
        }
    }

    /// <exception cref="TimeoutException">It did not happen.</exception>
    public static async Task Deadline(Task task, string what, CancellationToken cancellation) =>
        await Deadline(Finished(task), what, cancellation);

    /// <exception cref="TimeoutException">It did not happen.</exception>
    public static async Task Deadline(Task task, TimeSpan patience, string what, CancellationToken cancellation) =>
        await Deadline(Finished(task), patience, what, cancellation);

    /// <summary>Looks again and again, for what nobody can be asked to announce.</summary>
    /// <exception cref="TimeoutException">It did not happen.</exception>
    public static Task Becomes(Func<bool> isSo, string what, CancellationToken cancellation) =>
        Becomes(() => Task.FromResult(isSo()), what, cancellation);

    /// <summary>The same, for what has to be asked for.</summary>
    /// <exception cref="TimeoutException">It did not happen.</exception>
    public static async Task Becomes(Func<Task<bool>> isSo, string what, CancellationToken cancellation)
    {
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            while (!await isSo())
            {
                await looks.WaitForNextTickAsync(patience.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"within {Patience.TotalSeconds} s this did not happen: {what}");
        }
    }

    private static async Task<bool> Finished(Task task)
    {
        await task;
        return true;
    }
}
