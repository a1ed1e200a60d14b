namespace Routing.Core.AgentQueue.Rules;

/// <summary>
/// A lead moves an agent to another queue. What happened here says all that the other queue must know, so that it can
/// be told again: between the two events the agent is in no queue, never in two.
/// </summary>
internal static class MovingAgents
{
    public static Refusal Move(QueueDraft draft, QueueCommand.MoveAgent command)
    {
        if (draft.State.FindAgent(command.Agent) is not { } agent)
        {
            return Refusal.UnknownAgent;
        }

        if (!draft.Policy.Has(command.To) || command.To == draft.State.Id.Queue)
        {
            return Refusal.BadMove;
        }

        if (agent.MovedTo is { } already)
        {
            return already == command.To ? Refusal.None : Refusal.AgentMoved;
        }

        if (agent.Offer is { } offer)
        {
            draft.Happen(new QueueEvent.OfferOver(draft.Now, offer, IsDeclined: false));
        }

        var (along, staying) = Split(draft, agent, command);
        foreach (var chat in staying)
        {
            if (chat.Home is null)
            {
                draft.Happen(new QueueEvent.Requeued(draft.Now, chat.Session, chat.Placement, chat.Turn + 1));
            }
            else
            {
                Helping.GiveBack(draft, chat);
            }
        }

        draft.Happen(new QueueEvent.AgentMovedAway(
            draft.Now,
            draft.State.Help.LastMove + 1,
            command.To,
            new(
                agent.Profile,
                agent.Presence,
                agent.Reason,
                agent.Connections,
                agent.SlotsByLead, agent.OvertimeUntil,
                [.. along.Select(chat => Along(draft, chat))],
                agent.Duty, agent.BreakUntil),
            command.By));
        return Refusal.None;
    }

    public static Refusal Receive(QueueDraft draft, QueueCommand.ReceiveAgent command)
    {
        if (draft.State.Help.ReceivedOf(command.From) >= command.Move)
        {
            return Refusal.None;
        }

        var agent = command.Agent;
        var shift = agent.Profile.Shift;
        draft.Happen(new QueueEvent.AgentMovedIn(
            draft.Now,
            command.From,
            command.Move,
            agent with { Chats = [.. agent.Chats.Where(chat => CanCome(draft, chat))] },
            OnShift: shift?.Holds(draft.Now) ?? true,
            DrainAt: shift is null ? null : Staffing.DrainAt(draft, shift.Until),
            Staffing.MaxChats(draft, agent.Profile.Slots),
            draft.State.Arrivals + 1,
            Rounds.IdleAt(draft),
            command.By));
        Silences.BeginFor(draft, draft.State.Agents[agent.Profile.Id]);
        if (draft.State.Agents[agent.Profile.Id] is { } here && !here.Presence.IsAbsent())
        {
            if (here.Connections.IsEmpty)
            {
                draft.Happen(new QueueEvent.GraceExtended(
                    draft.Now, here.Id, draft.Now + TimeSpan.FromSeconds(draft.Rules.DisconnectGraceSeconds)));
            }

            Attending.Seen(draft, here);
        }
        else
        {
            Attending.WantCovers(draft, agent.Profile.Id);
        }

        return Refusal.None;
    }

    // A chat that already stands here in another queue's name goes along only when that queue is where he goes.
    private static (List<ChatState> Along, List<ChatState> Staying) Split(
        QueueDraft draft, AgentState agent, QueueCommand.MoveAgent command)
    {
        var chats = agent.Chats.Select(session => draft.State.Chats[session])
            .ToLookup(chat => command.WithChats && (chat.Home is null || chat.Home == command.To));
        return ([.. chats[true]], [.. chats[false]]);
    }

    private static MovedChat Along(QueueDraft draft, ChatState chat) => new(
        chat.Session,
        chat.Placement,
        chat.Turn,
        chat.Home ?? draft.State.Id.Queue,
        chat.PlacedAt,
        chat.Tellings,
        chat.AsItStands);

    // It may have ended meanwhile, or gone on. Its home knows that; elsewhere it may have been before, and left again.
    private static bool CanCome(QueueDraft draft, MovedChat chat)
    {
        if (draft.State.Chats.Find(chat.Session) is not { } known || known.Placement < chat.Placement)
        {
            return true;
        }

        var isStill = chat.Home == draft.State.Id.Queue ? known.Phase == ChatPhase.Lent : known.Turn < chat.Turn;
        return isStill && known.Placement == chat.Placement;
    }
}
