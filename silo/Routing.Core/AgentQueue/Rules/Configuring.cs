namespace Routing.Core.AgentQueue.Rules;

/// <summary>
/// What the shop file says from now on is taken over into the state, where deadlines and indexes need it.
/// </summary>
internal static class Configuring
{
    public static void Follow(QueueDraft draft)
    {
        var settings = QueueSettings.Of(
            draft.Policy.Of(draft.State.Id.Queue), draft.Rules, draft.Policy.Hours.UtcOffsetMinutes(draft.Now));
        if (settings != draft.State.Settings)
        {
            draft.Happen(new QueueEvent.Configured(draft.Now, settings));
        }
    }
}
