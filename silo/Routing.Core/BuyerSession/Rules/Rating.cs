namespace Routing.Core.BuyerSession.Rules;

/// <summary>The buyer's word on a closed conversation, once.</summary>
internal static class Rating
{
    public static SessionDecision Rate(SessionDraft draft, SessionCommand.Rate command)
    {
        if (Wrong(draft, command) is var refusal and not Refusal.None)
        {
            return draft.Refuse(refusal);
        }

        if (draft.State.Stars is null)
        {
            draft.Happen(new SessionEvent.Rated(
                draft.Now, command.Stars, command.Comment, draft.State.Agent, draft.State.Host));
        }

        return draft.Accept();
    }

    private static Refusal Wrong(SessionDraft draft, SessionCommand.Rate command)
    {
        var state = draft.State;
        var isRepeated = state.Stars == command.Stars && state.Comment == command.Comment;
        return state.Phase switch
        {
            SessionPhase.None => Refusal.UnknownSession,
            _ when state.Buyer?.Id != command.Buyer => Refusal.NotYourSession,
            not SessionPhase.Closed => Refusal.SessionStillOpen,
            _ when command.Stars is < 1 or > 5 => Refusal.BadRating,
            _ when state.Stars is not null && !isRepeated => Refusal.AlreadyRated,
            _ => Texts.CheckNote(command.Comment, draft.Rules),
        };
    }
}
