namespace Routing.Storage.Sqlite.Writing;

/// <summary>The bounded way to the writer: many callers, one taker who takes all that is there.</summary>
internal sealed class WriteQueue(int bound)
{
    private readonly object gate = new();
    private WriteBatch waiting = new();
    private bool takerSleeps;
    private bool stopped;

    public bool IsStopped
    {
        get
        {
            lock (gate)
            {
                return stopped;
            }
        }
    }

    /// <summary>Takes an append or a snapshot; false when the journal is closed, and nobody will answer.</summary>
    public bool Add(object work)
    {
        lock (gate)
        {
            if (stopped)
            {
                return false;
            }

            (waiting.Work.Count < bound ? waiting.Work : waiting.TurnedAway).Add(work);
            WakeTaker();
            return true;
        }
    }

    public void Add(MarkWrite mark)
    {
        lock (gate)
        {
            if (waiting.Work.Count < bound)
            {
                waiting.Work.Add(mark);
            }
            else if (!waiting.LateMarks.TryGetValue(mark.Actor, out var other) || other.Version <= mark.Version)
            {
                waiting.LateMarks[mark.Actor] = mark;
            }

            WakeTaker();
        }
    }

    /// <summary>
    /// Waits for work, at most as long as given; the batch may be empty. Null when the queue is stopped and empty.
    /// </summary>
    public WriteBatch? Take(int patienceMs)
    {
        lock (gate)
        {
            if (waiting.IsEmpty && !stopped)
            {
                takerSleeps = true;
                Monitor.Wait(gate, patienceMs);
                takerSleeps = false;
            }

            if (waiting.IsEmpty && stopped)
            {
                return null;
            }

            var taken = waiting;
            waiting = new();
            return taken;
        }
    }

    /// <summary>From now on nothing is taken in; what waits will still be taken out.</summary>
    public void Stop()
    {
        lock (gate)
        {
            stopped = true;
            WakeTaker();
        }
    }

    private void WakeTaker()
    {
        if (takerSleeps)
        {
            Monitor.Pulse(gate);
        }
    }
}
