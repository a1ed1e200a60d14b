using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Routing.LoadTest.Baseline;
using Routing.LoadTest.Runner;
using Routing.LoadTest.Scenarios.Relay;
using Routing.LoadTest.Scenarios.Shop;
using Xunit;

namespace Routing.LoadTest.Tests;

/// <summary>What is asked of servers that run already before a run begins.</summary>
public sealed class RunningServersTests : IAsyncLifetime
{
    private readonly WebApplication _server = BareServer.Build(port: 0);
    private volatile int _agents = -1;
    private Uri _address = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server.MapPost("/api/shops/load/sign-in", SignIn);
        _server.MapGet("/api/shops/load/colleagues", () => Results.Ok(new Dictionary<string, object>
        {
            ["agents"] = Enumerable.Range(0, _agents).Select(i => new Dictionary<string, string>
            {
                ["agent"] = GeneratedShop.Agent(i),
            }),
        }));
        await _server.StartAsync(Cancel);
        _address = new Uri(_server.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(CancellationToken.None);
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Await_OfServersThatAreReady_KnowsTheirAddressesAndNotTheirFigures()
    {
        await using var servers = await RunningServers.AwaitAsync([_address], TimeSpan.FromSeconds(20), Cancel);

        Assert.Equal([_address], servers.Addresses);
        Assert.Null(servers.Figures());
    }

    [Fact]
    public async Task Await_WhereNobodyListens_SaysWhereAndHowLong()
    {
        await _server.StopAsync(Cancel);

        var error = await Assert.ThrowsAsync<CannotRunException>(
            () => RunningServers.AwaitAsync([_address], TimeSpan.Zero, Cancel));

        Assert.StartsWith($"{_address} was not ready within 0 s: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OfAShopThatIsNotServed_SaysWhichCommandWritesIt()
    {
        var error = await Assert.ThrowsAsync<CannotRunException>(() => ShopCheck.RequireAsync(_address, 7, Cancel));

        Assert.Contains("is not served", error.Message, StringComparison.Ordinal);
        Assert.Contains("`loadtest shop --agents 7 --slots 1 --to FILE`", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OfAShopWithTooFewAgents_SaysHowManyItHasAndNeeds()
    {
        _agents = 3;
        var error = await Assert.ThrowsAsync<CannotRunException>(() => ShopCheck.RequireAsync(_address, 7, Cancel));

        Assert.Contains("has 3 of the 7 agents", error.Message, StringComparison.Ordinal);
        Assert.Contains("`loadtest shop --agents 7 --slots 1 --to FILE`", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OfAShopWithAgentsEnough_Passes()
    {
        _agents = 7;

        Assert.Null(await Record.ExceptionAsync(() => ShopCheck.RequireAsync(_address, 7, Cancel)));
    }

    [Fact]
    public async Task Shop_AsWritten_HasTheAgentsAndSlotsAskedFor()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("shop.json");

        var status = await ShopCommand.Build()
            .Parse(["--agents", "3", "--slots", "2", "--to", file])
            .InvokeAsync(cancellationToken: Cancel);

        using var shop = JsonDocument.Parse(await File.ReadAllBytesAsync(file, Cancel));
        Assert.Equal(ExitStatus.Pass, status);
        Assert.Equal(GeneratedShop.Id, shop.RootElement.GetProperty("shop").GetString());
        Assert.Equal(
            ["agent-0 2", "agent-1 2", "agent-2 2"],
            shop.RootElement.GetProperty("agents").EnumerateArray().Select(agent =>
                string.Create(
                    CultureInfo.InvariantCulture, $"{agent.GetProperty("id")} {agent.GetProperty("slots")}")));
    }

    private IResult SignIn(HttpContext context)
    {
        if (_agents < 0)
        {
            return Results.NotFound();
        }

        context.Response.Headers.SetCookie = "staff=here; path=/";
        return Results.Ok(new Dictionary<string, string> { ["agent"] = "agent-0", ["queue"] = "line" });
    }
}
