using Routing.Engine.Ports;

namespace Routing.Engine;

/// <summary>
/// An answer that somebody awaits. Whoever gives it is not held up: what waits for it goes on in the queue of work.
/// </summary>
public sealed class Answer<T>(IWorkQueue work) : IThreadPoolWorkItem
{
    private readonly TaskCompletionSource<T> source = new();
    private Exception? failure;
    private T? value;
    private int isGiven;

    public Task<T> Task => source.Task;

    /// <summary>Gives it; what is given after the first is ignored.</summary>
    public void Give(T given) => Give(given, null);

    public void Fail(Exception exception) => Give(default, exception);

    void IThreadPoolWorkItem.Execute()
    {
        if (failure is null)
        {
            source.SetResult(value!);
        }
        else
        {
            source.SetException(failure);
        }
    }

    private void Give(T? given, Exception? exception)
    {
        if (Interlocked.Exchange(ref isGiven, 1) == 0)
        {
            (value, failure) = (given, exception);
            work.Queue(this);
        }
    }
}
