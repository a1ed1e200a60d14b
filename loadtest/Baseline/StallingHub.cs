using System.Text.Json;
using Microsoft.AspNetCore.SignalR;

namespace Routing.LoadTest.Baseline;

/// <summary>
/// As little of the routing server's hubs as buyers, agents and the lead of a run need, with standstills: what the
/// harness is checked against. It keeps no transcript and knows no rules.
/// </summary>
public sealed class StallingHub(Stalls stalls, StallingChats chats) : Hub
{
    /// <summary>Opens the buyer's session, on the desk of the next agent.</summary>
    public async Task<object> Open(JsonElement request)
    {
        _ = request;
        await stalls.PassAsync();
        return new { session = await chats.OpenAsync(Buyer(), Context.ConnectionId) };
    }

    /// <summary>Follows a session; it begins empty.</summary>
    public Task Watch(string session, long after) => stalls.PassAsync();

    /// <summary>Passes a message on to both ends.</summary>
    public async Task Say(string session, string id, string text)
    {
        await stalls.PassAsync();
        await chats.SayAsync(session, Context.ConnectionId, id, text);
    }

    /// <summary>Ends a session.</summary>
    public Task Close(string session) => stalls.PassAsync();

    /// <summary>Rates a session.</summary>
    public Task Rate(string session, int stars, string comment) => stalls.PassAsync();

    /// <summary>Signs an agent on.</summary>
    public async Task SignOn(JsonElement request)
    {
        _ = request;
        await stalls.PassAsync();
        await chats.SignOnAsync(Agent(), Context.ConnectionId);
    }

    /// <summary>Chooses an agent's presence, which nothing heeds.</summary>
    public Task SetPresence(string presence, string? reason) => stalls.PassAsync();

    /// <summary>Shows a lead nothing.</summary>
    public Task WatchBoard(string queue, long after) => stalls.PassAsync();

    private string Agent() =>
        Context.GetHttpContext()?.Request.Cookies["agent"] ?? throw new HubException("NotSignedIn: no cookie.");

    // The token is taken at its word: what is checked here is the harness.
    private string Buyer()
    {
        var token = Context.GetHttpContext()?.Request.Query["access_token"].ToString() ?? "";
        var claims = System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[1]);
        using var json = JsonDocument.Parse(claims);
        return json.RootElement.GetProperty("sub").GetString() ?? "";
    }
}
