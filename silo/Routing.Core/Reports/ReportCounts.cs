using Routing.Core.AgentQueue.Counting;

namespace Routing.Core.Reports;

/// <summary>
/// What a report counts, of a queue and of an agent; sums of these are counts again. What each figure means, and from
/// which events it follows, stands in <see cref="ReportFigures"/>.
/// </summary>
/// <param name="Live">What the board counts too, by the same code.</param>
/// <param name="Taken">Chats given to agents, by assignment and by cover.</param>
/// <param name="Waits">Sessions that left the line for an agent.</param>
/// <param name="WaitMs">How long these had been in line, all together, in milliseconds.</param>
/// <param name="LongestWaitMs">The longest of these waits; of a sum the longest of all.</param>
/// <param name="Covers">Chats taken over from a colleague who did not answer.</param>
/// <param name="CoveredByOthers">Chats that a colleague took over.</param>
/// <param name="Transfers">Chats that an agent handed on, to another queue or another agent.</param>
/// <param name="Ratings">Conversations that their buyers rated.</param>
/// <param name="Stars">The stars of these, all together.</param>
/// <param name="Complaints">Complaints that staff recorded.</param>
/// <param name="OwnRounds">Rounds answered by who had the chat.</param>
/// <param name="OwnResponseMs">How long these had been with him, all together, in milliseconds.</param>
public readonly record struct ReportCounts(
    FigureCounts Live = default,
    int Taken = 0,
    int Waits = 0,
    long WaitMs = 0,
    long LongestWaitMs = 0,
    int Covers = 0,
    int CoveredByOthers = 0,
    int Transfers = 0,
    int Ratings = 0,
    int Stars = 0,
    int Complaints = 0,
    int OwnRounds = 0,
    long OwnResponseMs = 0)
{
    public static ReportCounts operator +(in ReportCounts a, in ReportCounts b) => new(
        a.Live + b.Live,
        a.Taken + b.Taken,
        a.Waits + b.Waits,
        a.WaitMs + b.WaitMs,
        Math.Max(a.LongestWaitMs, b.LongestWaitMs),
        a.Covers + b.Covers,
        a.CoveredByOthers + b.CoveredByOthers,
        a.Transfers + b.Transfers,
        a.Ratings + b.Ratings,
        a.Stars + b.Stars,
        a.Complaints + b.Complaints,
        a.OwnRounds + b.OwnRounds,
        a.OwnResponseMs + b.OwnResponseMs);
}
