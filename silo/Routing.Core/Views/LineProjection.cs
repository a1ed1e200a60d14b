using Routing.Core.AgentQueue;

namespace Routing.Core.Views;

/// <summary>Who waits in a queue's line, in its order, and what leads did there last.</summary>
public static class LineProjection
{
    /// <summary>More sessions than that are not moved at a time.</summary>
    public const int MostWaiting = 1000;

    public static StreamItem.LineSnapshot Snapshot(string stream, long number, QueueState state) => new(
        stream,
        number,
        [.. state.Line.First(MostWaiting).Select(key => Waiting(state.Chats[key.Session]))],
        state.Line.Count,
        [.. state.Acts.Reverse().Select(View)],
        Holds(state));

    private static QueueHolds Holds(QueueState state)
    {
        var lent = 0;
        var moving = 0;
        foreach (var chat in state.Chats.Values)
        {
            lent += chat.Phase == ChatPhase.Lent ? 1 : 0;
            moving += chat.Phase == ChatPhase.Moving ? 1 : 0;
        }

        return new(state.Line.Count, state.Lists.Kept.Count, state.OpenChats, lent, moving);
    }

    private static WaitingSession Waiting(ChatState chat) => new(
        chat.Session.Value,
        chat.Enqueueing.Buyer.Name ?? chat.Enqueueing.Buyer.Id.Value,
        chat.Enqueueing.Buyer.Tier,
        chat.Enqueueing.Buyer.Language,
        chat.PlacedAt.UnixMs,
        chat.Enqueueing.Skills.Skills,
        chat.Tags.IsEmpty ? null : chat.Tags.Tags);

    private static LeadActView View(LeadAct act) => new(
        act.Number,
        act.At.UnixMs,
        act.By,
        act.Kind,
        act.Agent,
        act.To?.Value,
        act.Before,
        act.After,
        act.Count,
        act.Session?.Value,
        act.Chosen);
}
