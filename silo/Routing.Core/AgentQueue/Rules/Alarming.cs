namespace Routing.Core.AgentQueue.Rules;

/// <summary>What the lead is told: rounds that nobody can cover, escalations, complaints, long waits.</summary>
internal static class Alarming
{
    // A complaint stays with the queue whose lead was told, wherever the session goes; all else is the stay's.
    public static Refusal Note(QueueDraft draft, QueueCommand.NoteAlarm command)
    {
        if (command.Alarm != Alarms.Complaint
            && draft.State.FindChat(command.Session, command.Placement) is null)
        {
            return Refusal.None;
        }

        if (command.IsOn)
        {
            Tell(draft, command.Session, command.Alarm);
        }
        else
        {
            End(draft, command.Session, command.Alarm);
        }

        return Refusal.None;
    }

    public static void Tell(QueueDraft draft, SessionId session, Alarms alarm)
    {
        if (!Has(draft.State, session, alarm) && (alarm == Alarms.Complaint || IsHere(draft.State, session)))
        {
            draft.Happen(new QueueEvent.LeadTold(draft.Now, session, alarm));
        }
    }

    public static void End(QueueDraft draft, SessionId session, Alarms alarm)
    {
        if (Has(draft.State, session, alarm))
        {
            draft.Happen(new QueueEvent.AlarmOver(draft.Now, session, alarm));
        }
    }

    /// <summary>The lead hears when the oldest in line has waited for long, and when that is over.</summary>
    public static void Adjust(QueueDraft draft)
    {
        var isLong = draft.State.Lists.Oldest is { } oldest
            && draft.Now - oldest >= TimeSpan.FromSeconds(draft.State.Settings.TellLeadAfter);
        if (isLong != draft.State.Help.LongWaitSince is not null)
        {
            draft.Happen(isLong ? new QueueEvent.LongWait(draft.Now) : new QueueEvent.LongWaitOver(draft.Now));
        }
    }

    private static bool IsHere(QueueState state, SessionId session) => state.Chats.Find(session) is { IsHere: true };

    private static bool Has(QueueState state, SessionId session, Alarms alarm) =>
        alarm == Alarms.Complaint
            ? state.Complaints.ContainsKey(session)
            : state.Chats.Find(session) is { IsHere: true } chat && chat.Alarms.HasFlag(alarm);
}
