namespace Routing.Core.AgentQueue.Rules;

/// <summary>
/// A queue that the shop no longer has: no lead sees it, and nobody signs on there. Who came into its line meanwhile
/// goes on to the shop's first queue, at the place he always had; so does a chat whose agent is away. Who has an agent
/// stays with him.
/// </summary>
internal static class Removing
{
    /// <summary>In whose name it is done: the shop's, as no lead did it.</summary>
    private static readonly AgentId Shop = new("shop");

    public static void MoveOn(QueueDraft draft)
    {
        if (draft.Policy.Has(draft.State.Id.Queue) || draft.Policy.Queues.IsEmpty)
        {
            return;
        }

        foreach (var wanted in draft.State.Covers.ToList())
        {
            var chat = draft.State.Chats[wanted.Session];
            if (chat.Home is null)
            {
                draft.Happen(new QueueEvent.Requeued(draft.Now, chat.Session, chat.Placement, chat.Turn + 1));
            }
            else
            {
                Helping.GiveBack(draft, chat);
            }
        }

        var waiting = draft.State.Lists.Waits.Select(wait => wait.Session);
        foreach (var session in waiting.Concat(draft.State.Lists.Kept.Select(kept => kept.Session)).ToList())
        {
            MoveOn(draft, draft.State.Chats[session]);
        }
    }

    private static void MoveOn(QueueDraft draft, ChatState chat) => draft.Happen(new QueueEvent.MoveAsked(
        draft.Now,
        chat.Session,
        chat.Placement,
        draft.Policy.Queues.Keys.First(),
        new(Shop, draft.Policy.Names.Values.First()),
        chat.Phase == ChatPhase.Waiting ? chat.PlacedAt : null));
}
