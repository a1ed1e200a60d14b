namespace Routing.Simulation.Faults;

/// <summary>What may go wrong in a simulated world.</summary>
internal enum Fault
{
    Crash,
    LostWrites,
    SlowDisk,
    FailingDisk,
    LateOutcome,
    Conflict,
    Delay,
    Double,
    Reorder,
    Drop,
    HalfOpen,
    Storm,
    ClockStep,
    Pause,
    SlowConsumer,
    Resend,
    Jitter,
}

/// <summary>Where around an append the process dies.</summary>
internal enum CrashPoint
{
    BeforeStoring,
    BeforeAnswering,
    WhileAnswering,
}
