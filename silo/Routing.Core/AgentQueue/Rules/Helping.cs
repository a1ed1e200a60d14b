using Routing.Core.AgentQueue.Matching;

namespace Routing.Core.AgentQueue.Rules;

/// <summary>
/// Helping others: an agent for whom this queue has nobody in line is held ready for a queue that called, until that
/// queue has answered. When what it hands over comes and nobody is free any more, it goes back at once: nobody waits in
/// a line that is not his.
/// </summary>
internal static class Helping
{
    public static Refusal Hear(QueueDraft draft, QueueCommand.AskHelp command)
    {
        if (!(draft.State.Help.CallOf(command.From)?.Call >= command.Call))
        {
            draft.Happen(new QueueEvent.CallHeard(draft.Now, command.From, command.Call, command.Needs));
        }

        return Refusal.None;
    }

    public static Refusal Forget(QueueDraft draft, QueueCommand.EndHelp command)
    {
        if (draft.State.Help.CallOf(command.From)?.Call <= command.Call)
        {
            draft.Happen(new QueueEvent.CallOver(draft.Now, command.From));
        }

        return Refusal.None;
    }

    public static Refusal Decline(QueueDraft draft, QueueCommand.DeclineOffer command)
    {
        if (draft.State.Help.OfferOf(command.Offer) is not null)
        {
            draft.Happen(new QueueEvent.OfferOver(draft.Now, command.Offer, IsDeclined: true));
        }

        return Refusal.None;
    }

    public static Refusal TakeOver(QueueDraft draft, QueueCommand.TakeOver command)
    {
        if (draft.State.Chats.Find(command.Session) is { } known
            && (known.Placement, known.Turn).CompareTo((command.Placement, command.Turn)) >= 0)
        {
            return Refusal.None;
        }

        var offered = draft.State.FindAgent(draft.State.Help.OfferOf(command.Offer)?.Agent);
        draft.Happen(new QueueEvent.TakenOver(
            draft.Now,
            command.From,
            command.Offer,
            command.Session,
            command.Placement,
            draft.State.Arrivals + 1,
            command.Turn,
            command.Tellings,
            command.Enqueueing));
        var chat = draft.State.Chats[command.Session];
        if (Helper(draft.State, chat, offered?.Id, command.From) is { } match)
        {
            Assigning.Assign(draft, chat, match.Agent, match.Reason);
        }
        else
        {
            GiveBack(draft, chat);
        }

        return Refusal.None;
    }

    /// <summary>Who helps out with another queue's session: who was held ready, else the first free one.</summary>
    public static Match? Helper(QueueState state, ChatState chat, AgentId? offered, QueueId from)
    {
        var need = chat.Enqueueing.Skills;
        var agent = state.FindAgent(offered) is { IsFree: true } held && held.Profile.Skills.Covers(need)
            ? held
            : state.Free.Choose(need) is { } choice ? state.Agents[choice.First.Id] : null;
        return agent is null
            ? null
            : new(chat, agent, new(AssignmentRule.Overflow, Candidates: 1, agent.Load, HelpFor: from));
    }

    /// <summary>A session that stands here in another queue's name goes back there.</summary>
    public static void GiveBack(QueueDraft draft, ChatState chat) => draft.Happen(new QueueEvent.GivenBack(
        draft.Now, chat.Session, chat.Placement, chat.Turn + 1, chat.Tellings, chat.Home!.Value, chat.AsItStands));

    /// <summary>Whom nobody in this line can use is held ready for those who called, in the order they did.</summary>
    public static void Offer(QueueDraft draft)
    {
        foreach (var call in draft.State.Help.Calls)
        {
            while (!call.IsDeclined && Held(draft, call) < draft.Rules.OffersAtOnce
                && FreeFor(draft.State, call) is { } agent)
            {
                draft.Happen(new QueueEvent.AgentOffered(
                    draft.Now,
                    draft.State.Help.LastOffer + 1,
                    call.From,
                    call.Call,
                    agent.Profile.Ref,
                    agent.Profile.Skills,
                    draft.Now + TimeSpan.FromSeconds(draft.Rules.OfferSeconds)));
            }
        }
    }

    /// <summary>Offers that were not answered in time are over.</summary>
    public static void EndUnanswered(QueueDraft draft)
    {
        while (!draft.State.Help.Offers.IsEmpty && draft.State.Help.Offers[0] is var first && first.Until <= draft.Now)
        {
            draft.Happen(new QueueEvent.OfferOver(draft.Now, first.Number, IsDeclined: false));
        }
    }

    private static int Held(QueueDraft draft, OpenCall call) =>
        draft.State.Help.Offers.Count(offer => offer.To == call.From);

    private static AgentState? FreeFor(QueueState state, OpenCall call)
    {
        foreach (var need in call.Needs)
        {
            if (state.Free.Choose(need) is { } choice)
            {
                return state.Agents[choice.First.Id];
            }
        }

        return null;
    }
}
