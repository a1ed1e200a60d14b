namespace Routing.Core.AgentQueue.Rules;

/// <summary>
/// Closing after silence: a buyer who has been answered and says nothing is closed sooner when others wait. The
/// session has the last word, as the buyer may have written meanwhile.
/// </summary>
internal static class Silences
{
    /// <summary>When a chat that is answered now may be closed if others wait; null when it stays open.</summary>
    public static Instant? CloseAt(QueueDraft draft, ChatState chat) =>
        chat.StaysOpen ? null : draft.Now + TimeSpan.FromSeconds(draft.Rules.CloseBusySeconds);

    public static Refusal KeepOpen(QueueDraft draft, QueueCommand.KeepOpen command)
    {
        if (draft.State.FindChat(command.Session, command.Placement) is { } chat
            && chat.StaysOpen != command.StaysOpen)
        {
            var canClose = !command.StaysOpen && chat is { Phase: ChatPhase.WithAgent, RoundSince: null };
            draft.Happen(new QueueEvent.ChatKeptOpen(
                draft.Now,
                chat.Session,
                command.StaysOpen,
                canClose ? draft.Now + TimeSpan.FromSeconds(draft.Rules.CloseBusySeconds) : null));
        }

        return Refusal.None;
    }

    /// <summary>The chats that came along with an agent: whose buyer is silent is closed for it here too.</summary>
    public static void BeginFor(QueueDraft draft, AgentState agent)
    {
        foreach (var chat in agent.Chats.Select(session => draft.State.Chats[session]).ToList())
        {
            if (chat is { CloseAt: null, RoundSince: null, StaysOpen: false })
            {
                draft.Happen(new QueueEvent.ChatKeptOpen(
                    draft.Now, chat.Session, StaysOpen: false, CloseAt(draft, chat)));
            }
        }
    }

    /// <summary>The first moment closes when others wait, the second in any case.</summary>
    public static void Pass(QueueDraft draft, ChatState chat)
    {
        var rest = draft.Rules.CloseQuietSeconds - draft.Rules.CloseBusySeconds;
        if (chat.IsSilent || rest <= 0 || !draft.State.Line.IsEmpty)
        {
            End(draft, chat);
        }
        else
        {
            draft.Happen(new QueueEvent.ChatSilent(draft.Now, chat.Session, draft.Now + TimeSpan.FromSeconds(rest)));
        }
    }

    public static void EndWhereOthersWait(QueueDraft draft)
    {
        while (!draft.State.Line.IsEmpty && !draft.State.Lists.Silent.IsEmpty)
        {
            End(draft, draft.State.Chats[draft.State.Lists.Silent.Min.Session]);
        }
    }

    private static void End(QueueDraft draft, ChatState chat) => draft.Happen(new QueueEvent.SilenceEnded(
        draft.Now, chat.Session, chat.Placement, chat.Turn, chat.Round));
}
