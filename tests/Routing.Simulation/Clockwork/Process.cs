using Routing.Engine.Ports;

namespace Routing.Simulation.Clockwork;

/// <summary>
/// One life of the server's process. When it dies nothing of it happens any more; while it is held up everything of it
/// happens later. All of it runs on the simulation's one thread.
/// </summary>
internal sealed class Process
{
    private static readonly TimeSpan LongestHop = TimeSpan.FromMilliseconds(3);

    private readonly Agenda agenda;
    private readonly Dice dice;
    private readonly Context context;
    private readonly int thread = Environment.CurrentManagedThreadId;

    public Process(Agenda agenda, WallClock wall, Dice dice)
    {
        (this.agenda, this.dice) = (agenda, dice);
        context = new(this);
        EngineWork = new Work(this, isInContext: false);
        HubWork = new Work(this, isInContext: true);
        Time = new(agenda, wall, this);
    }

    public bool IsAlive { get; private set; } = true;

    public TimeSpan HeldUpUntil { get; private set; }

    /// <summary>In what part of the hops to the queue of work something else comes first.</summary>
    public double Jitter { get; init; }

    public ProcessTime Time { get; }

    /// <summary>The engine's queue of work: it awaits without a context.</summary>
    public IWorkQueue EngineWork { get; }

    /// <summary>The hub's queue of work: what it awaits comes back to the process.</summary>
    public IWorkQueue HubWork { get; }

    public void Kill() => IsAlive = false;

    public void HoldUp(TimeSpan span) => HeldUpUntil = agenda.Now + span;

    public void Run(Action work, bool isInContext)
    {
        if (!IsAlive)
        {
            return;
        }

        if (Environment.CurrentManagedThreadId != thread)
        {
            throw new InvalidOperationException("something left the simulation's thread");
        }

        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(isInContext ? context : null);
        work();
        SynchronizationContext.SetSynchronizationContext(before);
    }

    /// <summary>Does something in the hub of this process, now or as soon as it is no longer held up.</summary>
    public void InHub(Action work) => agenda.At(agenda.Now, this, work, isInContext: true);

    private sealed class Work(Process process, bool isInContext) : IWorkQueue
    {
        public void Queue(IThreadPoolWorkItem item)
        {
            var hop = process.dice.Chance(process.Jitter) ? process.dice.Span(TimeSpan.Zero, LongestHop) : default;
            process.agenda.At(process.agenda.Now + hop, process, item.Execute, isInContext);
        }
    }

    private sealed class Context(Process process) : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) =>
            process.agenda.At(process.agenda.Now, process, () => d(state), isInContext: true);

        public override void Send(SendOrPostCallback d, object? state) => d(state);
    }
}
