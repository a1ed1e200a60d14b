using System.Diagnostics;
using Routing.Core.AgentQueue.Rules;
using Routing.Core.Policies;

namespace Routing.Core.AgentQueue;

/// <summary>
/// The table of contents of a queue's rules: one arm a command. Whatever happened, what can be matched is matched
/// before the decision ends. Deciding the same command again changes nothing.
/// </summary>
public static class QueueDecider
{
    public static QueueDecision Decide(
        QueueState state, QueueCommand command, ShopPolicy policy, Instant now)
    {
        var draft = new QueueDraft(state, QueueEvolution.Evolve, policy, now);
        var slotsBefore = state.ServingSlots;
        var refusal = command switch
        {
            QueueCommand.SignOn c => SigningOn.SignOn(draft, c),
            QueueCommand.SetPresence c => Attending.Choose(draft, c),
            QueueCommand.Here c => Attending.Here(draft, c),
            QueueCommand.SetSlots c => Staffing.SetSlots(draft, c),
            QueueCommand.AllowOvertime c => Staffing.AllowOvertime(draft, c),
            QueueCommand.SetDuty c => Rostering.SetDuty(draft, c),
            QueueCommand.AssignByHand c => GivingByHand.Give(draft, c),
            QueueCommand.TakeBackByHand c => GivingByHand.TakeBack(draft, c),
            QueueCommand.MoveAgent c => MovingAgents.Move(draft, c),
            QueueCommand.ReceiveAgent c => MovingAgents.Receive(draft, c),
            QueueCommand.MoveWaiting c => MovingChats.Move(draft, c),
            QueueCommand.Disconnect c => Connecting.Disconnect(draft, c),
            QueueCommand.HubStarted c => Connecting.HubStarted(draft, c),
            QueueCommand.Enqueue c => Arriving.Enqueue(draft, c),
            QueueCommand.OpenRound c => Rounds.Open(draft, c),
            QueueCommand.AnswerRound c => Rounds.Answer(draft, c),
            QueueCommand.NoteLate c => Rounds.NoteLate(draft, c),
            QueueCommand.AskCover c => Rounds.AskCover(draft, c),
            QueueCommand.KeepOpen c => Silences.KeepOpen(draft, c),
            QueueCommand.NoteTags c => Tagging.Note(draft, c),
            QueueCommand.NoteAlarm c => Alarming.Note(draft, c),
            QueueCommand.AskHelp c => Helping.Hear(draft, c),
            QueueCommand.EndHelp c => Helping.Forget(draft, c),
            QueueCommand.OfferAgent c => Overflowing.Take(draft, c),
            QueueCommand.DeclineOffer c => Helping.Decline(draft, c),
            QueueCommand.TakeOver c => Helping.TakeOver(draft, c),
            QueueCommand.TakeBack c => Overflowing.TakeBack(draft, c),
            QueueCommand.Leave c => Leaving.Leave(draft, c),
            QueueCommand.NoteRating c => Ratings.Note(draft, c),
            QueueCommand.Tick => Ticking.Tick(draft),
            _ => throw new UnreachableException($"no rule for {command.GetType().Name}"),
        };
        if (refusal != Refusal.None)
        {
            return draft.Refuse(refusal);
        }

        Settle(draft);
        Telling.TellChanges(draft, slotsBefore);
        Telling.TellNewcomers(draft);
        return draft.Accept(command is QueueCommand.MoveWaiting move ? MovingChats.Moved(draft, move) : 0);
    }

    // Whatever happened, the rest of the rules have their turn, in this order.
    private static void Settle(QueueDraft draft)
    {
        Configuring.Follow(draft);
        Keeping.KeepOrRelease(draft);
        Settling.Settle(draft);
        Removing.MoveOn(draft);
        Helping.Offer(draft);
        Overflowing.AskOrEnd(draft);
        Alarming.Adjust(draft);
        Silences.EndWhereOthersWait(draft);
    }
}
