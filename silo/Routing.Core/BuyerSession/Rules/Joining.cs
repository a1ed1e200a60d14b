namespace Routing.Core.BuyerSession.Rules;

/// <summary>
/// What a queue tells a session: its place in the line, then its agent. What is stale changes nothing.
/// </summary>
internal static class Joining
{
    public static SessionDecision Join(SessionDraft draft, SessionCommand.Join command)
    {
        if (!IsCurrent(draft.State, command.Placement) || command.Turn <= draft.State.Turn)
        {
            return draft.Accept();
        }

        ReplyClock.Begin(draft);

        // A turn of which nothing was heard may have been elsewhere: who has the chat now was not told meanwhile.
        var mayNotKnow = command.Host != draft.State.Host || command.Turn > draft.State.Turn + 1;
        draft.Happen(new SessionEvent.AgentJoined(
            draft.Now,
            command.Placement,
            command.Turn,
            command.Agent,
            command.Reason,
            CoverAt: draft.Now + TimeSpan.FromSeconds(draft.Rules.CoverAfterSeconds),
            command.Host,
            mayNotKnow ? Brief(draft.State) : null));
        if (command.Reason.Away is { } away && draft.State.Round is not null)
        {
            AutomaticReplies.Cover(draft, away, command.Agent, command.Reason.IsLate);
        }

        return draft.Accept();
    }

    public static SessionDecision WaitAgain(SessionDraft draft, SessionCommand.WaitAgain command)
    {
        if (IsCurrent(draft.State, command.Placement) && command.Turn > draft.State.Turn)
        {
            draft.Happen(new SessionEvent.AgentGone(
                draft.Now, command.Placement, command.Turn, command.Host, Brief(draft.State)));
        }

        return draft.Accept();
    }

    /// <summary>
    /// The place is shown whenever it is told; a message says so only when it has improved, and not too often.
    /// </summary>
    public static SessionDecision Tell(SessionDraft draft, SessionCommand.Tell command)
    {
        var state = draft.State;
        if (!IsNews(state, command.Placement, command.Telling))
        {
            return draft.Accept();
        }

        ReplyClock.Begin(draft);
        draft.Happen(new SessionEvent.Told(
            draft.Now, command.Telling, command.Position, command.WaitSeconds, command.At));
        var pause = TimeSpan.FromSeconds(draft.Rules.WaitingReplySeconds);
        if (state.Replied is not { } replied
            || (command.Position < replied.Position && command.At >= replied.FoundAt + pause))
        {
            AutomaticReplies.Waiting(draft, command.Position, command.WaitSeconds);
        }

        return draft.Accept();
    }

    /// <summary>Nobody is there until the queue opens: the buyer hears that his message is kept.</summary>
    public static SessionDecision TakeMessage(SessionDraft draft, SessionCommand.TakeMessage command)
    {
        if (!IsNews(draft.State, command.Placement, command.Telling))
        {
            return draft.Accept();
        }

        draft.Happen(new SessionEvent.MessageTaken(draft.Now, command.Telling, command.Until));
        if (command.Until is { } until)
        {
            AutomaticReplies.OffHours(draft, until);
        }

        return draft.Accept();
    }

    private static bool IsNews(SessionState state, int placement, int telling) =>
        state.Phase == SessionPhase.Waiting && placement == state.Placement && telling > state.Tellings;

    private static bool IsCurrent(SessionState state, int placement) =>
        state.Phase is SessionPhase.Waiting or SessionPhase.Active && placement == state.Placement;

    private static Briefing Brief(SessionState state) => new(
        state.Rounds,
        state.Round?.Since,
        state.Round?.IsLate ?? false,
        state.StaysOpen,
        state.Escalation is not null,
        TagSet.Of(state.Tags));
}
