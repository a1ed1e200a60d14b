using System.Text.Json;
using Routing.Shops.Tests;
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
