namespace Routing.Core.AgentQueue;

/// <summary>What can be asked of an agent queue, by consoles (through a hub) and by buyer sessions.</summary>
public abstract record QueueCommand : ICommand
{
    private QueueCommand()
    {
    }

    /// <summary>
    /// An agent's console is there. Who was Offline or AutoAway is Online again; others keep their presence.
    /// </summary>
    /// <param name="StaysOffline">The console came back by itself: who had chosen Offline has not decided to
    /// work.</param>
    public sealed record SignOn(AgentProfile Profile, ConnectionId Connection, bool StaysOffline = false)
        : QueueCommand;

    public sealed record SetPresence(AgentId Agent, Presence Presence, string? Reason) : QueueCommand;

    /// <summary>One connection of an agent's console is gone; after the last, the grace begins.</summary>
    public sealed record Disconnect(AgentId Agent, ConnectionId Connection) : QueueCommand;

    /// <summary>A hub (re)started: every connection that it held before is gone.</summary>
    public sealed record HubStarted(string Hub) : QueueCommand;

    /// <summary>From a session: it needs an agent of this queue.</summary>
    public sealed record Enqueue(SessionId Session, int Placement, Enqueueing Enqueueing) : QueueCommand;

    /// <summary>From a session: the buyer waits for an answer since a moment.</summary>
    public sealed record OpenRound(SessionId Session, int Placement, int Round, Instant Since) : QueueCommand;

    /// <summary>From a session: a human answered the round.</summary>
    public sealed record AnswerRound(SessionId Session, int Placement, int Round, Instant At) : QueueCommand;

    /// <summary>From a session: the round is late; the row turns red.</summary>
    public sealed record NoteLate(SessionId Session, int Placement, int Round) : QueueCommand;

    /// <summary>From a session: another than the agent of that turn shall answer the round.</summary>
    public sealed record AskCover(SessionId Session, int Placement, int Turn, int Round) : QueueCommand;

    /// <summary>From a session: it is closed, or went to another queue.</summary>
    public sealed record Leave(SessionId Session, int Placement) : QueueCommand;

    /// <summary>The host says that a deadline may have passed.</summary>
    public sealed record Tick : QueueCommand;
}
