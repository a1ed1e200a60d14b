using System.Text.Json;
using Routing.Shops.Tests;
using Routing.Testing;
using Routing.Testing.Wire;
using Xunit;

namespace Routing.Hub.Tests.Realtime;

public sealed class ConnectingTests : IAsyncLifetime
{
    private readonly HubServer server = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [InlineData("http://localhost", true)]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    public async Task Connect_FromAPage_OnlyOfTheServersOwnOrigin(string origin, bool allowed) =>
        Assert.Equal(allowed, await IsAccepted(() => server.ConnectBuyer(HubServer.Token("ann"), origin)));

    [Fact]
    public async Task Connect_FromAnAllowedOrigin_IsAccepted()
    {
        var file = ShopFiles.Demo();
        file["allowedOrigins"] = JsonSerializer.SerializeToNode(new[] { "https://shop.example" });
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, file.ToJsonString(), Cancellation);
        await using var open = new HubServer().With("shops", path);

        Assert.True(await IsAccepted(() => open.ConnectBuyer(HubServer.Token("ann"), "https://shop.example")));
        Assert.False(await IsAccepted(() => open.ConnectBuyer(HubServer.Token("ann"), "https://evil.example")));
    }

    [Fact]
    public async Task Connect_WithoutAValidToken_IsRefused()
    {
        Assert.False(await IsAccepted(() => server.ConnectBuyer("nonsense")));
        Assert.False(await IsAccepted(
            () => server.ConnectBuyer(HubServer.Token("ann", validFor: TimeSpan.FromHours(-1)))));
    }

    [Fact]
    public async Task Connect_BeyondTheMost_IsRefusedUntilAnotherHasLeft()
    {
        await using var small = new HubServer().With("most-connections", "2");
        await using var ann = await small.ConnectBuyer(HubServer.Token("ann"));
        var ben = await small.ConnectBuyer(HubServer.Token("ben"));

        Assert.False(await IsAccepted(() => small.ConnectBuyer(HubServer.Token("cat"))));
        Assert.True((await small.Client().GetAsync("/healthz", Cancellation)).IsSuccessStatusCode);

        await ben.DisposeAsync();
        await Within.Becomes(
            () => IsAccepted(() => small.ConnectBuyer(HubServer.Token("cat"))), "there is room again", Cancellation);
    }

    [Fact]
    public async Task Token_ThatExpires_EndsItsConnection()
    {
        var ann = await server.ConnectBuyer(HubServer.Token("ann", validFor: TimeSpan.FromSeconds(1)));

        await Within.Deadline(ann.Closed, "the connection ends with its token", Cancellation);
    }

    private static async Task<bool> IsAccepted(Func<Task<HubConnection>> connect)
    {
        try
        {
            await (await connect()).DisposeAsync();
            return true;
        }
        catch (InvalidOperationException)
        {
            // The test server's word for an answer that is no WebSocket.
            return false;
        }
    }
}
