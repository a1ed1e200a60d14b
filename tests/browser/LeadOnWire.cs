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
        var hub = await StaffOnWire.Connect(address, "lead", "lead1");
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
