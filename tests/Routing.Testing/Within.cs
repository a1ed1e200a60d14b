namespace Routing.Testing;

/// <summary>Waits that end: with what was awaited, or with a sentence that says what did not happen.</summary>
public static class Within
{
    /// <summary>Far beyond what anything here takes, so that only a missing transition reaches it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <exception cref="TimeoutException">It did not happen.</exception>
    public static async Task<T> Deadline<T>(Task<T> task, string what, CancellationToken cancellation)
    {
        try
        {
            return await task.WaitAsync(Patience, cancellation);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"within {Patience.TotalSeconds} s this did not happen: {what}");
        }
    }

    /// <exception cref="TimeoutException">It did not happen.</exception>
    public static async Task Deadline(Task task, string what, CancellationToken cancellation) =>
        await Deadline(Finished(task), what, cancellation);

    private static async Task<bool> Finished(Task task)
    {
        await task;
        return true;
    }
}
