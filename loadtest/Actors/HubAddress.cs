namespace Routing.LoadTest.Actors;

/// <summary>Where a client connects and as whom.</summary>
/// <param name="Hub">The hub's address, with http or https.</param>
/// <param name="Cookie">The cookie of a member of staff, or null.</param>
/// <param name="Token">The token of a buyer, or null.</param>
public sealed record HubAddress(Uri Hub, string? Cookie = null, string? Token = null)
{
    /// <summary>The address a WebSocket is opened at.</summary>
    public Uri Socket
    {
        get
        {
            var address = new UriBuilder(Hub) { Scheme = Hub.Scheme == Uri.UriSchemeHttps ? "wss" : "ws" };
            if (Token is not null)
            {
                var query = address.Query.TrimStart('?');
                address.Query = $"{query}{(query.Length > 0 ? "&" : "")}access_token={Uri.EscapeDataString(Token)}";
            }

            return address.Uri;
        }
    }
}
