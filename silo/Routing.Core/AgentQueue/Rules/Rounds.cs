namespace Routing.Core.AgentQueue.Rules;

/// <summary>What sessions tell of their rounds: it moves load and decides who must be covered.</summary>
internal static class Rounds
{
    public static Refusal Open(QueueDraft draft, QueueCommand.OpenRound command)
    {
        if (draft.State.FindChat(command.Session, command.Placement) is not { } chat || chat.Round >= command.Round)
        {
            return Refusal.None;
        }

        draft.Happen(new QueueEvent.ChatRoundOpened(draft.Now, chat.Session, command.Round, command.Since));
        if (draft.State.FindAgent(chat.Agent)?.Presence.IsAbsent() == true)
        {
            draft.Happen(new QueueEvent.CoverWanted(draft.Now, chat.Session, CoverCause.Absent));
        }

        return Refusal.None;
    }

    // A queue to which the chat has come may not have been told of its latest rounds.
    public static Refusal Answer(QueueDraft draft, QueueCommand.AnswerRound command)
    {
        var found = draft.State.FindChat(command.Session, command.Placement);
        var isNews = found?.Round < command.Round || (found?.Round == command.Round && found.RoundSince is not null);
        if (found is { } chat && isNews)
        {
            draft.Happen(new QueueEvent.ChatRoundAnswered(
                draft.Now, chat.Session, command.Round, IdleAt(draft), Silences.CloseAt(draft, chat)));
            Alarming.End(draft, chat.Session, Alarms.NoCover);
            if (draft.State.FindAgent(chat.Agent) is { } agent)
            {
                Attending.Seen(draft, agent);
            }
        }

        return Refusal.None;
    }

    public static Refusal NoteLate(QueueDraft draft, QueueCommand.NoteLate command)
    {
        if (OpenChat(draft, command.Session, command.Placement, command.Round) is { IsLate: false } chat)
        {
            draft.Happen(new QueueEvent.ChatRoundLate(draft.Now, chat.Session, command.Round));
        }

        return Refusal.None;
    }

    public static Refusal AskCover(QueueDraft draft, QueueCommand.AskCover command)
    {
        var chat = OpenChat(draft, command.Session, command.Placement, command.Round);
        if (chat is not { Phase: ChatPhase.WithAgent, Cover: not CoverCause.Late } || chat.Turn != command.Turn)
        {
            return Refusal.None;
        }

        var agent = draft.State.Agents[chat.Agent!.Value];
        if (!agent.Presence.IsAbsent() && agent.OpenRounds >= draft.Rules.SlowReplyRounds)
        {
            Attending.Change(draft, agent.Id, Presence.AutoAway, AutoAwayReasons.SlowReply);
        }

        draft.Happen(new QueueEvent.CoverWanted(draft.Now, chat.Session, CoverCause.Late));

        // Said once the round is due: if somebody is free he covers before this decision ends, and takes it back.
        Alarming.Tell(draft, chat.Session, Alarms.NoCover);
        return Refusal.None;
    }

    /// <summary>When an answered chat begins to weigh less, unless the buyer speaks before.</summary>
    public static Instant IdleAt(QueueDraft draft) =>
        draft.Now + TimeSpan.FromSeconds(draft.Rules.IdleAfterSeconds);

    private static ChatState? OpenChat(QueueDraft draft, SessionId session, int placement, int round) =>
        draft.State.FindChat(session, placement) is { RoundSince: not null } chat && chat.Round == round ? chat : null;
}
