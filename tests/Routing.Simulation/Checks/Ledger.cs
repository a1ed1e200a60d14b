using Routing.Core;

namespace Routing.Simulation.Checks;

/// <summary>A message whose sender was told its number.</summary>
internal sealed record Promise(
    SessionId Session, ClientMessageId Id, string Text, long Number, string Sender, bool IsByAgent);

/// <summary>What the server has promised to pages, to be compared with the journal at the end.</summary>
internal sealed class Ledger(bool isKept)
{
    private readonly List<Promise> promises = [];
    private readonly SortedSet<string> opened = new(StringComparer.Ordinal);

    public IReadOnlyList<Promise> Promises => promises;

    public IReadOnlySet<string> Sessions => opened;

    /// <summary>How many messages were acknowledged.</summary>
    public int Count { get; private set; }

    public void Acknowledged(Promise promise)
    {
        Count++;
        if (isKept)
        {
            promises.Add(promise);
        }
    }

    public void Opened(SessionId session)
    {
        if (isKept)
        {
            opened.Add(session.Value);
        }
    }
}
