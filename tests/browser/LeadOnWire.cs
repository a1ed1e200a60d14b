using System.Net.Http.Json;
using System.Text.Json;
using Routing.Testing;
using Routing.Testing.Wire;
using Xunit;

namespace Routing.Browser.Tests;

/// <summary>A lead who does what his page cannot show yet.</summary>
internal sealed class LeadOnWire : IAsyncDisposable
{
    private readonly HubConnection hub;

    private LeadOnWire(HubConnection hub) => this.hub = hub;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<LeadOnWire> SignIn(Uri address)
    {
        using var http = new HttpClient { BaseAddress = address };
        using var answer = await http.PostAsJsonAsync(
            "/api/shops/demo/sign-in", new { user = "lead1", password = "demo" }, Cancellation);
        var cookie = answer.EnsureSuccessStatusCode().Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        var place = new UriBuilder(new Uri(address, "/hubs/lead")) { Scheme = "ws" }.Uri;
        var hub = await HubConnection.ConnectAsync(place, cookie, origin: null, Cancellation);
        await hub.InvokeAsync("WatchNotices", Cancellation);
        return new(hub);
    }

    /// <summary>Says something to everybody.</summary>
    public Task Says(string text) =>
        hub.InvokeAsync("PostNotice", Cancellation, new { id = Guid.NewGuid(), text });

    /// <summary>Waits until an agent has acknowledged what was said.</summary>
    public Task HearsFrom(string agent) => Within.Deadline(
        hub.NextAsync(item => item.TryGetProperty("notices", out var all) && Has(all, agent), Cancellation),
        $"{agent} acknowledges",
        Cancellation);

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    private static bool Has(JsonElement notices, string agent) => notices.EnumerateArray().Any(notice =>
        notice.GetProperty("acknowledged") is { ValueKind: JsonValueKind.Array } all
        && all.EnumerateArray().Any(one => one.GetString() == agent));
}
