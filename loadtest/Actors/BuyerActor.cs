using Routing.LoadTest.Actors.Protocol;

namespace Routing.LoadTest.Actors;

/// <summary>A buyer with one session.</summary>
/// <param name="server">The server's address.</param>
/// <param name="pass">Who he is.</param>
/// <param name="queue">The queue he asks in.</param>
/// <param name="heartbeat">What keeps him connected.</param>
public sealed class BuyerActor(Uri server, BuyerPass pass, string queue, Heartbeat heartbeat)
    : HubActor(new HubAddress(new Uri(server, "/hubs/buyer"), Token: pass.Token), heartbeat)
{
    private readonly StreamPosition _position = new();

    /// <summary>The session, once connected.</summary>
    public string Session { get; private set; } = "";

    /// <summary>What he has seen of the session.</summary>
    public TranscriptLog Log { get; } = new();

    /// <summary>Says something in his session.</summary>
    public (string Id, Task<long> Number) Say(string text) => Say(Session, text);

    /// <summary>Ends the session.</summary>
    public Task CloseAsync(CancellationToken cancel) => AskAsync("Close", [Session], cancel);

    /// <summary>Stays with his agent, who wants to hand the chat over.</summary>
    public Task RefuseTransferAsync(CancellationToken cancel) => AskAsync("RefuseTransfer", [Session], cancel);

    /// <inheritdoc/>
    protected override async Task BeginAsync(CancellationToken cancel)
    {
        if (Session.Length == 0)
        {
            Session = await SessionOpening.OpenAsync(Connection, queue, cancel);
        }

        await Connection.InvokeAsync("Watch", [Session, _position.Number], cancel);
    }

    /// <inheritdoc/>
    protected override void OnItem(in DeliveredItem item)
    {
        var admission = _position.Admit(item);
        (Gaps, Doubles, Setbacks) = (_position.Gaps, _position.Doubles, _position.Setbacks);
        if (admission == Admission.Gap)
        {
            AskFor("Watch", Session, _position.Number);
        }
        else if (admission == Admission.Next)
        {
            SessionItem.Read(item, Take);
        }
    }

    private void Take(Entry entry)
    {
        Log.Add(entry);
        Note(entry);
    }
}
