namespace Routing.Simulation.Clockwork;

/// <summary>The clock of the machine, which somebody may set.</summary>
internal sealed class WallClock(Agenda agenda)
{
    /// <summary>The moment at which every simulation begins: the eve of a sale.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 10, 0, 0, 0, TimeSpan.Zero);

    private TimeSpan offset;

    public DateTimeOffset Now => Start + agenda.Now + offset;

    public void Step(TimeSpan by) => offset += by;
}
