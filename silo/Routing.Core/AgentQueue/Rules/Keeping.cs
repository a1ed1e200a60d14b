namespace Routing.Core.AgentQueue.Rules;

/// <summary>
/// Off hours: while the queue is closed and nobody is there, messages are kept. As soon as somebody is there, or the
/// queue opens, the kept sessions enter the line in their order.
/// </summary>
internal static class Keeping
{
    public static void KeepOrRelease(QueueDraft draft)
    {
        NoteHours(draft);
        if (IsNobodyHere(draft.State))
        {
            KeepAll(draft);
        }
        else
        {
            ReleaseAll(draft);
        }
    }

    /// <summary>Whether the queue is closed and nobody is there who gets chats.</summary>
    public static bool IsNobodyHere(QueueState state) => !state.IsOpen && state.ServingSlots == 0;

    private static void NoteHours(QueueDraft draft)
    {
        var hours = draft.Policy.HoursOf(draft.State.Id.Queue);
        if (hours.IsAlways && draft.State is { IsOpen: true, HoursUntil: null })
        {
            return;
        }

        var isOpen = hours.IsOpen(draft.Now);
        var isDue = draft.State.HoursUntil <= draft.Now;
        if (isOpen != draft.State.IsOpen || isDue)
        {
            var until = isOpen ? hours.NextClosing(draft.Now) : hours.NextOpening(draft.Now);
            draft.Happen(new QueueEvent.HoursChanged(draft.Now, isOpen, until));
        }
        else if (draft.State.HoursUntil is null && hours.NextClosing(draft.Now) is { } closing)
        {
            draft.Happen(new QueueEvent.HoursChanged(draft.Now, isOpen, closing));
        }
    }

    private static void KeepAll(QueueDraft draft)
    {
        if (draft.State.Line.IsEmpty)
        {
            return;
        }

        var until = draft.Policy.HoursOf(draft.State.Id.Queue).NextOpening(draft.Now);
        foreach (var waiting in draft.State.Lists.Waits.ToList())
        {
            var chat = draft.State.Chats[waiting.Session];
            draft.Happen(new QueueEvent.Kept(draft.Now, chat.Session, chat.Placement, chat.Tellings + 1, until));
        }
    }

    private static void ReleaseAll(QueueDraft draft)
    {
        while (!draft.State.Lists.Kept.IsEmpty)
        {
            draft.Happen(new QueueEvent.Released(draft.Now, draft.State.Lists.Kept.Min.Session));
        }
    }
}
