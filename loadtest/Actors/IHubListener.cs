namespace Routing.LoadTest.Actors;

/// <summary>
/// What a connection tells its owner, always from the connection's one receive loop and never twice at once. The
/// spans are valid during the call only. A listener must not block.
/// </summary>
public interface IHubListener
{
    /// <summary>The server delivers items.</summary>
    /// <param name="arguments">The raw JSON array of the call's arguments.</param>
    void OnDeliver(ReadOnlySpan<byte> arguments);

    /// <summary>Every frame of one read has been handled: the moment to flush what was written meanwhile.</summary>
    void OnDrained();

    /// <summary>The connection has ended.</summary>
    /// <param name="error">Why, or null when it was closed on purpose.</param>
    void OnClosed(Exception? error);
}
