using System.Net.Http.Json;
using Routing.Testing.Wire;
using Xunit;

namespace Routing.Browser.Tests;

/// <summary>Staff whose pages nobody looks at.</summary>
internal static class StaffOnWire
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Connects somebody to the hub of his role.</summary>
    public static async Task<HubConnection> Connect(Uri address, string role, string user)
    {
        using var http = new HttpClient { BaseAddress = address };
        using var answer = await http.PostAsJsonAsync(
            "/api/shops/demo/sign-in", new { user, password = "demo" }, Cancellation);
        var cookie = answer.EnsureSuccessStatusCode().Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        var place = new UriBuilder(new Uri(address, $"/hubs/{role}")) { Scheme = "ws" }.Uri;
        return await HubConnection.ConnectAsync(place, cookie, origin: null, Cancellation);
    }

    /// <summary>Agents who sign on, and then only get chats.</summary>
    public static async Task<IReadOnlyList<HubConnection>> SignOn(Uri address, IEnumerable<string> agents)
    {
        var all = new List<HubConnection>();
        foreach (var agent in agents)
        {
            var hub = await Connect(address, "agent", agent);
            await hub.InvokeAsync("SignOn", Cancellation, new { desk = 0, sessions = new { } });
            all.Add(hub);
        }

        return all;
    }
}
