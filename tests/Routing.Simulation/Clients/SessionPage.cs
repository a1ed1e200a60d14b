using Routing.Core.Views;

namespace Routing.Simulation.Clients;

/// <summary>What came of an item for a page that is kept by numbers.</summary>
internal enum Applied
{
    Yes,
    Known,
    Gap,
}

/// <summary>A session as a page shows it: a snapshot, and the numbered updates since.</summary>
internal sealed class SessionPage
{
    public long Number { get; private set; }

    public SessionHead? Head { get; private set; }

    public List<Entry> Entries { get; } = [];

    public bool HasEarlier { get; private set; }

    public Applied Apply(StreamItem item)
    {
        if (item is StreamItem.SessionSnapshot snapshot)
        {
            (Number, Head, HasEarlier) = (snapshot.Number, snapshot.Head, snapshot.Earlier);
            Entries.Clear();
            Entries.AddRange(snapshot.Entries);
            return Applied.Yes;
        }

        var update = (StreamItem.SessionUpdate)item;
        if (update.Number <= Number)
        {
            return Applied.Known;
        }

        if (update.After != Number)
        {
            return Applied.Gap;
        }

        (Number, Head) = (update.Number, update.Head ?? Head);
        if (update.Entry is { } entry)
        {
            Entries.Add(entry);
        }

        return Applied.Yes;
    }
}
