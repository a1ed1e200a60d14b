using System.Diagnostics;

namespace Routing.Core.AgentQueue.Rules;

/// <summary>What deadlines that have passed bring about, in their order.</summary>
internal static class Ticking
{
    public static Refusal Tick(QueueDraft draft)
    {
        Helping.EndUnanswered(draft);
        while (!draft.State.Deadlines.IsEmpty && draft.State.Deadlines.Min is var due && due.At <= draft.Now)
        {
            Pass(draft, due);
        }

        return Refusal.None;
    }

    // Every arm lets something happen that ends or moves the deadline; otherwise the loop above would not end.
    private static void Pass(QueueDraft draft, QueueDeadline due)
    {
        var agent = new AgentId(due.Key);
        switch (due.Kind)
        {
            case DeadlineKind.Idle:
                draft.Happen(new QueueEvent.ChatIdled(draft.Now, new(due.Key), draft.Rules.IdleCost));
                break;
            case DeadlineKind.Silence:
                Silences.Pass(draft, draft.State.Chats[new(due.Key)]);
                break;
            case DeadlineKind.Unseen:
                Attending.Change(draft, agent, Presence.AutoAway, AutoAwayReasons.SilentConsole);
                break;
            case DeadlineKind.Tell:
                Telling.Tell(draft, draft.State.Chats[new(due.Key)]);
                break;
            case DeadlineKind.Grace:
                Attending.Change(draft, agent, Presence.AutoAway, AutoAwayReasons.ConnectionLost);
                break;
            case DeadlineKind.ShiftBegins:
                draft.Happen(new QueueEvent.ShiftBegan(draft.Now, agent));
                break;
            case DeadlineKind.Drain:
                Attending.Change(draft, agent, Presence.Draining, reason: null);
                break;
            case DeadlineKind.ShiftEnds:
                ShiftEnds.HandOver(draft, draft.State.Agents[agent]);
                draft.Happen(new QueueEvent.ShiftEnded(draft.Now, agent, draft.State.Agents[agent].Duty?.Number));
                Attending.Change(draft, agent, Presence.Offline, reason: null);
                break;
            case DeadlineKind.BreakBegins:
                Rostering.BeginBreak(draft, draft.State.Agents[agent]);
                break;
            case DeadlineKind.BreakEnds:
                Rostering.EndBreak(draft, draft.State.Agents[agent]);
                break;
            default:
                throw new UnreachableException($"no rule for {due.Kind}");
        }
    }
}
