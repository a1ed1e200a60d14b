using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace Routing.Hub.Tests.Realtime;

/// <summary>A buyer says what it is about, and the shop file knows the queue.</summary>
public sealed class IntentTests : IAsyncLifetime
{
    private readonly HubServer server = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Open_Intent_GoesToItsQueue()
    {
        await using var ann = await server.ConnectBuyer(HubServer.Token("ann"));

        await ann.InvokeAsync("Open", Cancellation, new { intent = "returns" });
        await ann.InvokeAsync("Watch", Cancellation, "ann~1", 0);
        var head = (await ann.Snapshot("session/ann~1")).GetProperty("head");

        Assert.Equal("after-sale", head.Text("queue"));
        Assert.Equal("UnknownQueue", await ann.Refused("Open", new { intent = "cooking" }));
        Assert.Equal("Malformed", await ann.Refused("Open", new { intent = "returns", queue = "vip" }));
    }

    [Fact]
    public async Task OpenOverRest_Intent_GoesToItsQueue()
    {
        var ann = server.Client(token: HubServer.Token("ann"));

        var answer = await ann.PostAsJsonAsync("/api/shops/demo/sessions", new { intent = "vip" }, Cancellation);
        var opened = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);

        Assert.Equal("vip", opened.Text("queue"));
        Assert.Equal(
            "UnknownQueue",
            await ann.PostAsJsonAsync("/api/shops/demo/sessions", new { intent = "cooking" }, Cancellation).Code());
        Assert.Equal(
            "Malformed",
            await ann.PostAsJsonAsync(
                "/api/shops/demo/sessions", new { intent = "vip", queue = "vip" }, Cancellation).Code());
    }
}
