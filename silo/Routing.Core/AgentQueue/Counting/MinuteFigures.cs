namespace Routing.Core.AgentQueue.Counting;

/// <summary>What happened in a queue within one minute of the clock.</summary>
/// <param name="Minute">Which: whole minutes since the Unix epoch.</param>
/// <param name="Counts">What was counted.</param>
/// <param name="Waiting">How many waited in line when it ended, or do now.</param>
/// <param name="MostWaiting">The most that waited in line in it; of the minute that runs, until the last change.
/// </param>
public readonly record struct MinuteFigures(long Minute, FigureCounts Counts, int Waiting, int MostWaiting)
{
    public const long MinuteMs = 60_000;
}
