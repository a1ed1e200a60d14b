using System.Net.WebSockets;

namespace Routing.LoadTest.Actors;

/// <summary>What can go wrong for an actor because of the server or the network, not of a bug here.</summary>
public static class ActorFailure
{
    /// <summary>Whether an exception is of that kind.</summary>
    public static bool Is(Exception error) =>
        error is IOException or WebSocketException or TimeoutException or HubRefusedException or ShopApiException;
}
