namespace Routing.Core.AgentQueue.Counting;

/// <summary>What an event adds to the figures of its queue; the definitions are those of <see cref="FigureCounts"/>.
/// </summary>
internal static class EventFigures
{
    /// <param name="state">The queue before the event.</param>
    /// <param name="event">The event.</param>
    public static FigureCounts Of(QueueState state, QueueEvent @event) => @event switch
    {
        QueueEvent.Enqueued e => state.Chats.Has(e.Session) ? default : new(Arrivals: 1),
        QueueEvent.ChatRoundAnswered e => state.Chats.Find(e.Session) is { } chat ? Answered(chat, e) : default,
        QueueEvent.Left { GoesOn: false } e => state.Chats.Find(e.Session) is { } chat ? Ended(chat, e.At) : default,
        _ => default,
    };

    private static FigureCounts Answered(ChatState chat, QueueEvent.ChatRoundAnswered e)
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

    private static FigureCounts Ended(ChatState chat, Instant at)
    {
        if (chat.Phase is not (ChatPhase.Waiting or ChatPhase.Moving or ChatPhase.WithAgent))
        {
            return default;
        }

        var isServed = chat.Phase == ChatPhase.WithAgent;
        var openMs = chat.RoundFrom is { } from ? at.UnixMs - from.UnixMs : 0;
        return new(
            Completed: One(isServed),
            Abandoned: One(!isServed),
            Rounds: One(openMs > FigureCounts.InTimeMs),
            Firsts: One(chat.Round == 1 && openMs > FigureCounts.FirstInTimeMs));
    }

    private static int One(bool holds) => holds ? 1 : 0;
}
