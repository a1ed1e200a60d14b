using System.Runtime.CompilerServices;

namespace Routing.Engine.Ports;

/// <summary>
/// Where work goes on that shall not hold up whoever caused it: the thread pool, or the single thread of a host that
/// runs in virtual time. Items begin in any order.
/// </summary>
public interface IWorkQueue
{
    void Queue(IThreadPoolWorkItem item);
}

/// <summary>The thread pool: where the servers work.</summary>
public sealed record ThreadPoolQueue : IWorkQueue
{
    public static readonly ThreadPoolQueue Instance = new();

    public void Queue(IThreadPoolWorkItem item) => ThreadPool.UnsafeQueueUserWorkItem(item, preferLocal: false);
}

/// <summary>Awaiting it goes on in the queue.</summary>
public readonly record struct WorkQueueHop(IWorkQueue Work) : ICriticalNotifyCompletion
{
    public bool IsCompleted => false;

    public WorkQueueHop GetAwaiter() => this;

    public void GetResult()
    {
    }

    public void OnCompleted(Action continuation) => UnsafeOnCompleted(continuation);

    public void UnsafeOnCompleted(Action continuation) => Work.Queue(new WorkItem(continuation));

    private sealed class WorkItem(Action work) : IThreadPoolWorkItem
    {
        public void Execute() => work();
    }
}
