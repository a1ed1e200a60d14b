namespace Routing.LoadTest.Actors.Protocol;

/// <summary>
/// The kinds of frame of SignalR's hub protocol that a client of ours can meet, with their wire numbers.
/// </summary>
public enum HubFrameKind
{
    /// <summary>The answer to the handshake, or a kind this client has no use for.</summary>
    Other = 0,

    /// <summary>The server calls a method of the client.</summary>
    Invocation = 1,

    /// <summary>The end of an invocation of ours, with its result or error.</summary>
    Completion = 3,

    /// <summary>A sign of life.</summary>
    Ping = 6,

    /// <summary>The server closes the connection.</summary>
    Close = 7,
}
