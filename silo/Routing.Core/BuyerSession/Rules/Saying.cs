namespace Routing.Core.BuyerSession.Rules;

/// <summary>Messages: posted once, numbered without gaps; the buyer's opens a round, the agent's answers it.</summary>
internal static class Saying
{
    public static SessionDecision AsBuyer(SessionDraft draft, SessionCommand.SayAsBuyer command)
    {
        var state = draft.State;
        if (Refused(state, command.Text, state.Buyer?.Id == command.Buyer, draft, command.Id) is { } refused)
        {
            return refused;
        }

        var number = state.LastNumber + 1;
        draft.Happen(new SessionEvent.BuyerSaid(draft.Now, number, command.Id, command.Text));
        if (state.Round is null)
        {
            draft.Happen(new SessionEvent.RoundOpened(
                draft.Now,
                state.Rounds + 1,
                state.Host,
                state.Placement,
                LateAt: state.IsKept ? null : draft.Now + TimeSpan.FromSeconds(draft.Rules.LateAfterSeconds),
                CoverAt: draft.Now + TimeSpan.FromSeconds(draft.Rules.CoverAfterSeconds)));
        }

        if (!state.IsWelcomed)
        {
            AutomaticReplies.Welcome(draft);
        }

        return draft.Accept(number);
    }

    public static SessionDecision AsAgent(SessionDraft draft, SessionCommand.SayAsAgent command)
    {
        var state = draft.State;
        var hasIt = state.Agent?.Id == command.Agent;
        return Refused(state, command.Text, hasIt, draft, command.Id, isAgent: true)
            ?? AsStaff(draft, state.Agent!, command.Id, command.Text, isLead: false);
    }

    /// <summary>The lead's word while he is in the conversation, or has the chat himself.</summary>
    public static SessionDecision AsLead(SessionDraft draft, SessionCommand.SayAsLead command)
    {
        var state = draft.State;
        var hasIt = state.Agent?.Id == command.By.Id;
        var isThere = hasIt || state.Lead?.Id == command.By.Id;
        return Refused(state, command.Text, isThere, draft, command.Id, isAgent: true)
            ?? AsStaff(draft, command.By, command.Id, command.Text, isLead: !hasIt);
    }

    private static SessionDecision AsStaff(
        SessionDraft draft, AgentRef by, ClientMessageId id, string text, bool isLead)
    {
        var state = draft.State;
        var number = state.LastNumber + 1;
        draft.Happen(new SessionEvent.AgentSaid(draft.Now, number, by, id, text, isLead));
        if (state.Round is { } round)
        {
            draft.Happen(new SessionEvent.RoundAnswered(
                draft.Now, round.Number, state.Host, state.Placement, by.Id));
        }

        return draft.Accept(number);
    }

    // A resend is recognised before anything else is asked: what was acknowledged once is acknowledged again, even
    // when the session has closed or the chat has gone to a colleague since.
    private static SessionDecision? Refused(
        SessionState state, string text, bool isTheirs, SessionDraft draft, ClientMessageId id, bool isAgent = false)
    {
        if (state.Phase == SessionPhase.None)
        {
            return draft.Refuse(Refusal.UnknownSession);
        }

        var sent = isAgent || isTheirs ? (isAgent ? state.AgentMessages : state.BuyerMessages).Find(id) : null;
        if (sent is { } message)
        {
            return message.TextFingerprint == Fingerprint.Of(text)
                ? draft.Accept(message.Number)
                : draft.Refuse(Refusal.ResendDiffers);
        }

        return (isTheirs, state.Phase, Texts.Check(text, draft.Rules)) switch
        {
            (false, _, _) => draft.Refuse(Refusal.NotYourSession),
            (_, SessionPhase.Closed, _) => draft.Refuse(Refusal.SessionClosed),
            (_, _, Refusal.None) => null,
            (_, _, var wrong) => draft.Refuse(wrong),
        };
    }
}
