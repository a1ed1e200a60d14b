namespace Routing.Engine;

/// <summary>
/// The name under which a hub's connections are known, term by term. Whoever kept silent for too long was taken for
/// dead, and his agents for gone; he goes on under a new name, so that the end of the old one cannot touch it.
/// </summary>
/// <param name="name">The name of the first term.</param>
public sealed class HubLease(string name) : IDisposable
{
    private readonly Lock changing = new();
    private CancellationTokenSource ending = new();
    private int terms = 1;
    private volatile HubTerm? term;

    /// <summary>The present term.</summary>
    public HubTerm Term
    {
        get
        {
            lock (changing)
            {
                return term ??= new(terms == 1 ? name : $"{name}.{terms}", ending.Token);
            }
        }
    }

    /// <summary>The present term is over; its connections are told, and a new one begins.</summary>
    public void BeginAnew()
    {
        CancellationTokenSource over;
        lock (changing)
        {
            (over, ending, term) = (ending, new(), null);
            terms++;
        }

        over.Cancel();
        over.Dispose();
    }

    public void Dispose() => ending.Dispose();
}
