using Routing.Core.Views;

namespace Routing.Simulation.Clients;

/// <summary>An agent's desk as his console shows it.</summary>
internal sealed class DeskPage
{
    public long Number { get; private set; }

    public DeskHead? Head { get; private set; }

    public SortedDictionary<string, DeskChat> Chats { get; } = new(StringComparer.Ordinal);

    public Applied Apply(StreamItem item)
    {
        if (item is StreamItem.DeskSnapshot snapshot)
        {
            (Number, Head) = (snapshot.Number, snapshot.Head);
            Chats.Clear();
            foreach (var chat in snapshot.Chats)
            {
                Chats.Add(chat.Session, chat);
            }

            return Applied.Yes;
        }

        var update = (StreamItem.DeskUpdate)item;
        if (update.Number <= Number)
        {
            return Applied.Known;
        }

        if (update.After != Number)
        {
            return Applied.Gap;
        }

        (Number, Head) = (update.Number, update.Head ?? Head);
        if (update.Chat is { } chatNow)
        {
            Chats[chatNow.Session] = chatNow;
        }

        if (update.Left is { } left)
        {
            Chats.Remove(left);
        }

        return Applied.Yes;
    }
}
