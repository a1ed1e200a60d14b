namespace Routing.LoadTest.Actors;

/// <summary>The server refused an invocation, or the handshake, with a reason.</summary>
public sealed class HubRefusedException(string message) : Exception(message)
{
    /// <summary>
    /// The refusal's name: what stands before the colon of the server's words; empty when there is none.
    /// </summary>
    public string Code
    {
        get
        {
            // SignalR puts its own sentence before the words of a HubException.
            var words = Message[(Message.IndexOf("HubException: ", StringComparison.Ordinal) is >= 0 and var at
                ? at + "HubException: ".Length
                : 0)..];
            var colon = words.IndexOf(':', StringComparison.Ordinal);
            return colon > 0 ? words[..colon] : "";
        }
    }
}
