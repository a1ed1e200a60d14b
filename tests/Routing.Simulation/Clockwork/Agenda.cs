namespace Routing.Simulation.Clockwork;

/// <summary>
/// What will happen, in the order of its moments; at the same moment in the order in which it was put down. Time jumps
/// from one happening to the next.
/// </summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<Happening, (long At, long Order)> happenings = new();
    private long order;

    /// <summary>True time since the beginning; clocks on walls may show another.</summary>
    public TimeSpan Now { get; private set; }

    /// <summary>How many happenings there were.</summary>
    public long Count { get; private set; }

    public void After(TimeSpan pause, Action work) => At(Now + pause, null, work, isInContext: false);

    /// <summary>Puts down what happens in a process: not when it is dead, and later when it is held up.</summary>
    public void At(TimeSpan at, Process? process, Action work, bool isInContext) =>
        happenings.Enqueue(new(process, work, isInContext), (Math.Max(at.Ticks, Now.Ticks), ++order));

    /// <summary>Lets the next happening come; false when there is none until that moment, which is then now.</summary>
    public bool Step(TimeSpan until)
    {
        if (!happenings.TryPeek(out var next, out var key) || key.At > until.Ticks)
        {
            Now = until;
            return false;
        }

        happenings.Dequeue();
        Now = new(key.At);
        if (next.Process is not { } process)
        {
            Count++;
            next.Work();
        }
        else if (process.HeldUpUntil > Now)
        {
            happenings.Enqueue(next, (process.HeldUpUntil.Ticks, key.Order));
        }
        else
        {
            Count++;
            process.Run(next.Work, next.IsInContext);
        }

        return true;
    }

    private readonly record struct Happening(Process? Process, Action Work, bool IsInContext);
}
