namespace Routing.Embedded;

/// <summary>
/// One actor's mailbox: many put items in, one at a time takes them out, in order. Who puts the first item in runs
/// it, on his own thread: an actor that is free costs no hop. A long line moves to the queue of work, where a turn
/// takes all that waited when it began: however long the others' work takes in between, the line does not grow by it.
/// Built for hundreds of thousands of idle actors: empty, it takes a few words.
/// </summary>
internal sealed class Mailbox(ActorCell owner) : IThreadPoolWorkItem
{
    // After so many items the thread that came by chance is let go, and the queue of work goes on.
    private const int ItemsOfAPasserBy = 128;

    private WorkItem? incoming;
    private WorkItem? taken;
    private int isRunning;
    private int count;

    public int Count => Volatile.Read(ref count);

    public void Put(WorkItem item)
    {
        Interlocked.Increment(ref count);
        WorkItem? head;
        do
        {
            head = Volatile.Read(ref incoming);
            item.Next = head;
        }
        while (Interlocked.CompareExchange(ref incoming, item, head) != head);
        if (Interlocked.Exchange(ref isRunning, 1) == 0)
        {
            Run(ItemsOfAPasserBy);
        }
    }

    void IThreadPoolWorkItem.Execute() => Run(Math.Max(ItemsOfAPasserBy, Count));

    private void Run(int most)
    {
        for (var ran = 0; ran < most || Count == 0;)
        {
            if (Take() is { } item)
            {
                Interlocked.Decrement(ref count);
                owner.Run(item);
                ran++;
                continue;
            }

            Volatile.Write(ref isRunning, 0);
            if (Volatile.Read(ref incoming) is null || Interlocked.Exchange(ref isRunning, 1) == 1)
            {
                return;
            }
        }

        owner.Engine.Work.Queue(this);
    }

    private WorkItem? Take()
    {
        if (taken is null)
        {
            // Items were pushed on a stack; turned around they are in the order of their coming.
            for (var item = Interlocked.Exchange(ref incoming, null); item is not null;)
            {
                var next = item.Next;
                (item.Next, taken) = (taken, item);
                item = next;
            }
        }

        if (taken is not { } first)
        {
            return null;
        }

        (taken, first.Next) = (first.Next, null);
        return first;
    }
}
