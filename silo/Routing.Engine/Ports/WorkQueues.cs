namespace Routing.Engine.Ports;

/// <summary>What is said about a queue of work in one word.</summary>
public static class WorkQueues
{
    public static WorkQueueHop Hop(this IWorkQueue work) => new(work);

    public static void Queue(this IWorkQueue work, Action action) => new WorkQueueHop(work).OnCompleted(action);
}
