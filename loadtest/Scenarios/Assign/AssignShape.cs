using Routing.LoadTest.InProcess;

namespace Routing.LoadTest.Scenarios.Assign;

/// <summary>What of an assignment is played.</summary>
/// <param name="Name">Its name in reports.</param>
/// <param name="HasSessions">Whether the sessions are actors too.</param>
/// <param name="Target">Durable assignments per second that are aimed at; 0 for none.</param>
public sealed record AssignShape(string Name, bool HasSessions, double Target)
{
    /// <summary>The queue's own part.</summary>
    public static AssignShape Queue { get; } = new("queue", HasSessions: false, Target: 30_000);

    /// <summary>From a buyer's opening to his closing.</summary>
    public static AssignShape Whole { get; } = new("whole", HasSessions: true, Target: 0);

    /// <summary>All shapes.</summary>
    public static IReadOnlyList<AssignShape> All { get; } = [Queue, Whole];

    /// <summary>Makes a lane of this shape.</summary>
    public AssignLane MakeLane(EngineStage stage, AssignMeter meter, int index, CancellationToken stop) =>
        HasSessions ? new WholeLane(stage, meter, index, stop) : new QueueLane(stage, meter, index, stop);
}
