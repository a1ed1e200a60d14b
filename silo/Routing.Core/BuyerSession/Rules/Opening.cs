namespace Routing.Core.BuyerSession.Rules;

/// <summary>Arrival: a session names its queue and takes its place by virtual start.</summary>
internal static class Opening
{
    public static SessionDecision Open(SessionDraft draft, SessionCommand.Open command)
    {
        if (draft.State.Phase == SessionPhase.Closed)
        {
            return draft.Refuse(Refusal.SessionClosed);
        }

        if (draft.State.Phase != SessionPhase.None)
        {
            return draft.State.Buyer?.Id == command.Buyer.Id ? draft.Accept() : draft.Refuse(Refusal.NotYourSession);
        }

        if (command.Buyer.Id != draft.State.Id.Session.Buyer)
        {
            return draft.Refuse(Refusal.NotYourSession);
        }

        if (!draft.Policy.Has(command.Queue))
        {
            return draft.Refuse(Refusal.UnknownQueue);
        }

        draft.Happen(new SessionEvent.Opened(
            draft.Now,
            command.Buyer,
            command.Queue,
            command.Skills,
            command.Last,
            VirtualStart: draft.Now - draft.Rules.Boost(command.Buyer.Tier)));
        return draft.Accept();
    }
}
