using Routing.Core.Views;

namespace Routing.Simulation.Clients;

/// <summary>An agent's desk as his console shows it.</summary>
internal sealed class DeskPage : NumberedPage<DeskHead>
{
    public SortedDictionary<string, DeskChat> Chats { get; } = new(StringComparer.Ordinal);

    public Applied Apply(StreamItem item)
    {
        if (item is StreamItem.DeskSnapshot snapshot)
        {
            Begin(snapshot.Number, snapshot.Head);
            Chats.Clear();
            foreach (var chat in snapshot.Chats)
            {
                Chats.Add(chat.Session, chat);
            }

            return Applied.Yes;
        }

        var update = (StreamItem.DeskUpdate)item;
        var applied = Step(update.After, update.Number, update.Head);
        if (applied == Applied.Yes)
        {
            Take(update);
        }

        return applied;
    }

    private void Take(StreamItem.DeskUpdate update)
    {
        if (update.Chat is { } chat)
        {
            Chats[chat.Session] = chat;
        }

        if (update.Left is { } left)
        {
            Chats.Remove(left);
        }
    }
}
