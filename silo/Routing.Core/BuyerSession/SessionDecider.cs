using System.Diagnostics;
using Routing.Core.BuyerSession.Rules;
using Routing.Core.Policies;

namespace Routing.Core.BuyerSession;

/// <summary>
/// The table of contents of a session's rules: one arm a command. Deciding the same command again changes nothing.
/// </summary>
public static class SessionDecider
{
    public static SessionDecision Decide(
        SessionState state, SessionCommand command, ShopPolicy policy, Instant now)
    {
        var draft = new SessionDraft(state, SessionEvolution.Evolve, policy, now);
        return command switch
        {
            SessionCommand.Open c => Opening.Open(draft, c),
            SessionCommand.SayAsBuyer c => Saying.AsBuyer(draft, c),
            SessionCommand.SayAsAgent c => Saying.AsAgent(draft, c),
            SessionCommand.Transfer c => Transferring.Transfer(draft, c),
            SessionCommand.CloseAsBuyer c => Closing.AsBuyer(draft, c),
            SessionCommand.CloseAsAgent c => Closing.AsAgent(draft, c),
            SessionCommand.Rate c => Rating.Rate(draft, c),
            SessionCommand.Join c => Joining.Join(draft, c),
            SessionCommand.Tell c => Joining.Tell(draft, c),
            SessionCommand.Tick => ReplyClock.Tick(draft),
            _ => throw new UnreachableException($"no rule for {command.GetType().Name}"),
        };
    }
}
