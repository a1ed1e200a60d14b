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

    /// <summary>What he has seen of the session, when nobody else takes the entries.</summary>
    public TranscriptLog Log { get; } = new();

    /// <summary>Takes the entries of his session, from the receive loop; a snapshot may bring some again.</summary>
    public Action<Entry>? Took { get; init; }

    /// <summary>Called when a lost connection is back and followed, with the moment of the loss.</summary>
    public Action<long>? Returned { get; init; }

    /// <summary>Called with the code of a message that the server refused, for now or for good.</summary>
    public Action<string>? Refused { get; init; }

    /// <summary>Says something in his session.</summary>
    public (string Id, Task<long> Number) Say(string text) => Say(Session, text);

    /// <summary>Ends the session.</summary>
    public Task CloseAsync(CancellationToken cancel) => AskAsync("Close", [Session], cancel);

    /// <summary>Rates a session that has ended, with 1 to 5 stars.</summary>
    public Task RateAsync(int stars, CancellationToken cancel) => AskAsync("Rate", [Session, stars, ""], cancel);

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

    /// <inheritdoc/>
    protected override void OnReturned(long lostAt) => Returned?.Invoke(lostAt);

    /// <inheritdoc/>
    protected override void OnRefused(string code) => Refused?.Invoke(code);

    private void Take(Entry entry)
    {
        (Took ?? Log.Add)(entry);
        Note(entry);
    }
}
