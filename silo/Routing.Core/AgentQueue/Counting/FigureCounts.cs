namespace Routing.Core.AgentQueue.Counting;

/// <summary>
/// What is counted over a span of time. The definition of every figure stands here and nowhere else; what a board or a
/// report shows is a sum, a share or a mean of these. All follow from the queue's events alone.
/// </summary>
/// <param name="Arrivals">Sessions that came to this queue: new ones, and those transferred or moved here. One that
/// has just been here already, as after a transfer inside the queue, is not counted again; nor is one that comes
/// from a queue that asked for help, as it keeps that queue's name.</param>
/// <param name="Completed">Sessions that ended while an agent of this queue had them.</param>
/// <param name="Abandoned">Sessions that ended while they waited in line. A session that goes to another queue has not
/// ended, and a message kept out of hours does not wait in line. Abandonment is their share of all that ended here:
/// abandoned ÷ (abandoned + completed).</param>
/// <param name="Rounds">Rounds that are judged: answered by a human; or unanswered when their session ended, if they
/// had been open for longer than <see cref="InTimeMs"/> by then.</param>
/// <param name="RoundsInTime">Those of them answered within <see cref="InTimeMs"/>. The 3-minute rate is their share:
/// rounds in time ÷ rounds.</param>
/// <param name="Firsts">The same of each session's first round, by <see cref="FirstInTimeMs"/>.</param>
/// <param name="FirstsInTime">Those of them answered within <see cref="FirstInTimeMs"/>. The 30-second rate is their
/// share: first rounds in time ÷ first rounds.</param>
/// <param name="Answered">Rounds answered by a human.</param>
/// <param name="ResponseMs">How long these had been open, all together, in milliseconds: from the buyer's first
/// unanswered message, the wait in line included, to the human's answer. A message kept out of hours counts from the
/// moment its session entered the line. The average response is response ÷ answered.</param>
public readonly record struct FigureCounts(
    int Arrivals = 0,
    int Completed = 0,
    int Abandoned = 0,
    int Rounds = 0,
    int RoundsInTime = 0,
    int Firsts = 0,
    int FirstsInTime = 0,
    int Answered = 0,
    long ResponseMs = 0)
{
    /// <summary>A round is answered in time within three minutes.</summary>
    public const long InTimeMs = 180_000;

    /// <summary>A session's first round is answered in time within 30 seconds.</summary>
    public const long FirstInTimeMs = 30_000;

    public static FigureCounts operator +(in FigureCounts a, in FigureCounts b) => new(
        a.Arrivals + b.Arrivals,
        a.Completed + b.Completed,
        a.Abandoned + b.Abandoned,
        a.Rounds + b.Rounds,
        a.RoundsInTime + b.RoundsInTime,
        a.Firsts + b.Firsts,
        a.FirstsInTime + b.FirstsInTime,
        a.Answered + b.Answered,
        a.ResponseMs + b.ResponseMs);
}
