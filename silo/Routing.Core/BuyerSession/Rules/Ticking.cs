namespace Routing.Core.BuyerSession.Rules;

/// <summary>What deadlines that have passed bring about.</summary>
internal static class Ticking
{
    public static SessionDecision Tick(SessionDraft draft)
    {
        ReplyClock.Run(draft);
        Transferring.GoWhenDue(draft);
        Holding.EndWhenDue(draft);
        Flagging.ComplainWhenDue(draft);
        return draft.Accept();
    }
}
