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
            SessionCommand.RefuseTransfer c => Transferring.Refuse(draft, c),
            SessionCommand.TakeTransferBack c => Transferring.TakeBack(draft, c),
            SessionCommand.DeclineTransfer c => Transferring.Decline(draft, c),
            SessionCommand.Hold c => Holding.Hold(draft, c),
            SessionCommand.Resume c => Holding.Resume(draft, c),
            SessionCommand.SetFlag c => Flagging.Set(draft, c),
            SessionCommand.ClearFlag c => Flagging.Clear(draft, c),
            SessionCommand.AddNote c => Noting.Add(draft, c),
            SessionCommand.SetTags c => Tagging.Set(draft, c),
            SessionCommand.Escalate c => Escalating.Escalate(draft, c),
            SessionCommand.SettleEscalation c => Escalating.Settle(draft, c),
            SessionCommand.JoinAsLead c => Leading.Join(draft, c),
            SessionCommand.SayAsLead c => Saying.AsLead(draft, c),
            SessionCommand.LeaveAsLead c => Leading.Leave(draft, c),
            SessionCommand.TakeOver c => Leading.TakeOver(draft, c),
            SessionCommand.CloseAsBuyer c => Closing.AsBuyer(draft, c),
            SessionCommand.CloseAsAgent c => Closing.AsAgent(draft, c),
            SessionCommand.Rate c => Rating.Rate(draft, c),
            SessionCommand.Join c => Joining.Join(draft, c),
            SessionCommand.Tell c => Joining.Tell(draft, c),
            SessionCommand.WaitAgain c => Joining.WaitAgain(draft, c),
            SessionCommand.MoveOn c => Moving.MoveOn(draft, c),
            SessionCommand.TakeMessage c => Joining.TakeMessage(draft, c),
            SessionCommand.CloseSilent c => Closing.ForSilence(draft, c),
            SessionCommand.Tick => Ticking.Tick(draft),
            _ => throw new UnreachableException($"no rule for {command.GetType().Name}"),
        };
    }
}
