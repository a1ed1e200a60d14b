using Routing.LoadTest.Actors;

namespace Routing.LoadTest.Scenarios.Relay;

/// <summary>An agent who is signed on: the receiving end and its connection.</summary>
public sealed record RelayConsole(RelayAgent End, HubConnection Connection)
{
    /// <summary>Chooses his presence: Online or Offline.</summary>
    public Task BeAsync(string presence, CancellationToken cancel) =>
        Connection.InvokeAsync("SetPresence", [presence, null], cancel);

    /// <summary>Ends a chat of his; one that is not his any more is left to whom it belongs.</summary>
    public async Task CloseAsync(string session, CancellationToken cancel)
    {
        try
        {
            await Connection.InvokeAsync("Close", [session], cancel);
        }
        catch (HubRefusedException)
        {
            // It has just come to this desk or just left it, and the session does not know yet; it is asked again.
        }
    }
}
