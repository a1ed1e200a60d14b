using Routing.Core.Views;

namespace Routing.Simulation.Clients;

/// <summary>A session as a page shows it.</summary>
internal sealed class SessionPage : NumberedPage<SessionHead>
{
    public List<Entry> Entries { get; } = [];

    public bool HasEarlier { get; private set; }

    public Applied Apply(StreamItem item)
    {
        if (item is StreamItem.SessionSnapshot snapshot)
        {
            Begin(snapshot.Number, snapshot.Head);
            HasEarlier = snapshot.Earlier;
            Entries.Clear();
            Entries.AddRange(snapshot.Entries);
            return Applied.Yes;
        }

        var update = (StreamItem.SessionUpdate)item;
        var applied = Step(update.After, update.Number, update.Head);
        if (applied == Applied.Yes && update.Entry is { } entry)
        {
            Entries.Add(entry);
        }

        return applied;
    }
}
