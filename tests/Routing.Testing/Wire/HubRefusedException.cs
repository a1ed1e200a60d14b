namespace Routing.Testing.Wire;

/// <summary>
/// The server answered a call with a refusal. The message is <c>Code: sentence</c>, after SignalR's own words.
/// </summary>
public sealed class HubRefusedException(string message) : Exception(message)
{
    /// <summary>The refusal's code, as the enum names it.</summary>
    public string Code
    {
        get
        {
            const string Mark = "HubException: ";
            var at = Message.IndexOf(Mark, StringComparison.Ordinal);
            var text = at < 0 ? Message : Message[(at + Mark.Length)..];
            return text.Split(':')[0];
        }
    }
}
