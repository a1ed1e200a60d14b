namespace Routing.Core.BuyerSession.Rules;

/// <summary>Who may take care of a session.</summary>
internal static class Care
{
    /// <summary>Why that agent may not act on the chat; None when he has it.</summary>
    public static Refusal Wrong(SessionState state, AgentId by) => state.Phase switch
    {
        SessionPhase.None => Refusal.UnknownSession,
        SessionPhase.Closed => Refusal.SessionClosed,
        _ when state.Agent?.Id != by => Refusal.NotYourSession,
        _ => Refusal.None,
    };
}
