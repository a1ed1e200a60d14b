namespace Routing.Simulation.Faults;

/// <summary>A fault as the command line knows it.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="Usual">The rate it has when a seed has chosen it.</param>
/// <param name="Unit">What the rate counts.</param>
internal sealed record FaultKind(Fault Fault, string Name, double Usual, string Unit, string Meaning)
{
    public static readonly IReadOnlyList<FaultKind> All =
    [
        new(Fault.Crash, "crash", 4, "per hour", "the process dies, at any point around an append, and starts again"),
        new(Fault.LostWrites, "lost-writes", 1, "0 or 1", "of the sync under way at a crash only a part is stored"),
        new(Fault.SlowDisk, "slow-disk", 0.01, "per access", "a sync or read takes up to 3 s"),
        new(Fault.FailingDisk, "failing-disk", 0.003, "per access", "a sync or read fails"),
        new(Fault.LateOutcome, "late-outcome", 0.0005, "per access", "a sync ends after who waited has given up"),
        new(Fault.Conflict, "conflict", 0.003, "per append", "a second activation of the actor writes first"),
        new(Fault.Delay, "delay", 0.01, "per message", "a message between page and hub takes up to 5 s"),
        new(Fault.Double, "double", 0.02, "per message", "a message between page and hub comes twice"),
        new(Fault.Reorder, "reorder", 0.01, "per message", "updates are overtaken by later ones"),
        new(Fault.Drop, "drop", 0.004, "per message", "a message is lost, and the connection with it"),
        new(Fault.HalfOpen, "half-open", 0.3, "per cut", "the hub notices a cut only after up to 30 s"),
        new(Fault.Storm, "storm", 2, "per hour", "most connections are cut at once"),
        new(Fault.ClockStep, "clock-step", 2, "per hour", "the wall clock is set by up to two minutes"),
        new(Fault.Pause, "pause", 4, "per hour", "the process stands still for up to 15 s"),
        new(Fault.SlowConsumer, "slow-consumer", 0.002, "per send", "a page reads nothing for up to 20 s"),
        new(Fault.Resend, "resend", 0.03, "per message", "a page sends a message again although it need not"),
        new(Fault.Jitter, "jitter", 0.1, "per hop", "work in the process begins later than work queued after it"),
    ];

    public static FaultKind Of(Fault fault) => All.First(kind => kind.Fault == fault);

    public static FaultKind? Named(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
