namespace Routing.Core.AgentQueue.Counting;

/// <summary>What an event adds to the figures of its queue; the definitions are those of <see cref="FigureCounts"/>.
/// </summary>
internal static class EventFigures
{
    /// <param name="known">The session as the queue knew it before; null when it did not.</param>
    public static FigureCounts OfArrival(ChatState? known) =>
        known is null ? new(Arrivals: 1) : default;

    public static FigureCounts Of(ChatState chat, QueueEvent.ChatRoundAnswered e)
    {
        if (chat.RoundFrom is not { } from || chat.Round != e.Round)
        {
            return default;
        }

        var ms = e.At.UnixMs - from.UnixMs;
        var isFirst = e.Round == 1;
        return new(
            Rounds: 1,
            RoundsInTime: One(ms <= FigureCounts.InTimeMs),
            Firsts: One(isFirst),
            FirstsInTime: One(isFirst && ms <= FigureCounts.FirstInTimeMs),
            Answered: 1,
            ResponseMs: ms);
    }

    public static FigureCounts Of(ChatState chat, QueueEvent.Left e)
    {
        if (e.GoesOn || chat.Phase is not (ChatPhase.Waiting or ChatPhase.Moving or ChatPhase.WithAgent))
        {
            return default;
        }

        var isServed = chat.Phase == ChatPhase.WithAgent;
        var openMs = chat.RoundFrom is { } from ? e.At.UnixMs - from.UnixMs : 0;
        return new(
            Completed: One(isServed),
            Abandoned: One(!isServed),
            Rounds: One(openMs > FigureCounts.InTimeMs),
            Firsts: One(chat.Round == 1 && openMs > FigureCounts.FirstInTimeMs));
    }

    private static int One(bool holds) => holds ? 1 : 0;
}
