using System.Diagnostics;
using Routing.Core.Policies;
using Routing.Core.Rota.Rules;

namespace Routing.Core.Rota;

/// <summary>The table of contents of a rota's rules. Deciding the same command again changes nothing.</summary>
public static class RotaDecider
{
    public static RotaDecision Decide(RotaState state, RotaCommand command, ShopPolicy policy, Instant now)
    {
        var draft = new RotaDraft(state, RotaEvolution.Evolve, policy, now);
        var refusal = command switch
        {
            RotaCommand.PostNotice c => Notices.Post(draft, c),
            RotaCommand.EndNotice c => Notices.End(draft, c),
            RotaCommand.Acknowledge c => Notices.Acknowledge(draft, c),
            RotaCommand.NoteConcern c => Concerns.Note(draft, c),
            RotaCommand.EndConcern c => Concerns.End(draft, c),
            RotaCommand.PlanDays c => Planning.Plan(draft, c),
            RotaCommand.AskSwap c => Swapping.Ask(draft, c),
            RotaCommand.AnswerSwap c => Swapping.Answer(draft, c),
            RotaCommand.SettleSwap c => Swapping.Settle(draft, c),
            RotaCommand.WithdrawSwap c => Swapping.Withdraw(draft, c),
            RotaCommand.NotePlace c => Driving.NotePlace(draft, c),
            RotaCommand.WriteHandover c => HandingOver.Write(draft, c),
            RotaCommand.LeaveShift c => HandingOver.Leave(draft, c),
            RotaCommand.ConfirmHandover c => HandingOver.Confirm(draft, c),
            RotaCommand.Tick => Refusal.None,
            _ => throw new UnreachableException($"no rule for {command.GetType().Name}"),
        };
        if (refusal != Refusal.None)
        {
            return draft.Refuse(refusal);
        }

        Notices.EndDue(draft);
        Swapping.EndDue(draft);
        Driving.TellDue(draft);
        return draft.Accept();
    }
}
