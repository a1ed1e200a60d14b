using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Routing.Hosting;
using Routing.Hub.Composition;
using Routing.Shops.Tests;
using Xunit;

namespace Routing.Hub.Tests.Composition;

public sealed class StartTests
{
    [Fact]
    public void Start_DemoShopOutsideDevelopment_IsRefusedWithReasons()
    {
        var refused = Assert.Throws<StartRefusedException>(() => Build("--environment", "Production"));

        Assert.Contains("demo has the demo shop's secret", refused.Message, StringComparison.Ordinal);
        Assert.Contains("32 accounts with the password \"demo\"", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--engine", "steam", "--engine is \"steam\"")]
    [InlineData("--hub-name", "no spaces", "--hub-name")]
    [InlineData("--rate-limit", "fast", "--rate-limit is \"fast\"")]
    [InlineData("--most-delay", "60001", "--most-delay is \"60001\"; it must be a whole number from 0 to 60000")]
    [InlineData("--most-connections", "2000000000", "--most-connections is \"2000000000\"; it must be a whole number")]
    [InlineData("--metrics", "some", "--metrics is \"some\"; it must be on or off.")]
    [InlineData("--shops", "/no/such/folder", "/no/such/folder")]
    public void Start_SettingThatCannotBe_IsNamed(string setting, string value, string says)
    {
        var refused = Assert.Throws<StartRefusedException>(
            () => Build("--environment", "Development", setting, value));

        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Start_MistakenShopFile_TellsEveryMistake()
    {
        var file = ShopFiles.Demo();
        file.Remove("name");
        file["agents"]![0]!["slots"] = 0;
        var path = Path.GetTempFileName();
        File.WriteAllText(path, file.ToJsonString());

        var refused = Assert.Throws<StartRefusedException>(
            () => Build("--environment", "Development", "--shops", path));

        Assert.Contains($"{path}: $.name: is missing", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"{path}: $.agents[0].slots: is 0", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_PortIsTaken_EndsWithExitCodeOne()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var address = $"http://{other.LocalEndpoint}";
        var exit = await Serving.Run(
            () => Build("--environment", "Development", "--journal", "memory", "--urls", address).UseHub(), 1);

        Assert.Equal(1, exit);
    }

    [Fact]
    public async Task Start_ForeignJournal_EndsWithExitCodeOneAndLeavesTheFile()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, "a diary", TestContext.Current.CancellationToken);

        const string AnyPort = "http://127.0.0.1:0";
        var exit = await Serving.Run(
            () => Build("--environment", "Development", "--journal", path, "--urls", AnyPort).UseHub(), 1);

        Assert.Equal(1, exit);
        Assert.Equal("a diary", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Start_ToldToStopWhileStarting_EndsInGoodOrder()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddHostedService<StoppedWhileStarting>();

        Assert.Equal(0, await Serving.Run(builder.Build, 1));
    }

    [Fact]
    public void Settings_Nothing_HaveTheirDefaults()
    {
        var settings = HubSettings.Read(WebApplication.CreateBuilder().Configuration, "/srv");

        Assert.Equal(
            ("embedded", "/srv/data/routing.db", "hub", 100, false),
            (settings.Engine, settings.Journal, settings.HubName, settings.RateLimit, settings.IsVolatile));
    }

    private static WebApplication Build(params string[] args) =>
        WebApplication.CreateBuilder(["--shops", ShopFiles.DemoPath, .. args]).AddHub().Build();

    private sealed class StoppedWhileStarting(IHostApplicationLifetime lifetime) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            lifetime.StopApplication();
            throw new InvalidOperationException("the start was broken off");
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
