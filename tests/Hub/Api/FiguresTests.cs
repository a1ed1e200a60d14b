using System.Net;
using System.Net.Http.Json;
using Xunit;

namespace Routing.Hub.Tests.Api;

/// <summary>The server's own figures, for those who ask for them on the command line.</summary>
public sealed class FiguresTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Metrics_Usually_AreNotServed()
    {
        await using var server = new HubServer();

        using var answer = await server.Client().GetAsync("/metrics", Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Metrics_AskedForAfterAnAppend_TellOfItAndOfTheProcess()
    {
        await using var server = new HubServer().With("metrics", "on");
        using var opened = await server.Client(HubServer.Token("metrics-1"))
            .PostAsJsonAsync("/api/shops/demo/sessions", new { queue = "pre-sale" }, Cancellation);
        opened.EnsureSuccessStatusCode();

        var text = await server.Client().GetStringAsync("/metrics", Cancellation);

        var figures = text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .ToDictionary(line => line[..line.LastIndexOf(' ')], line => line[(line.LastIndexOf(' ') + 1)..]);
        Assert.True(int.Parse(figures["routing_append_count"], provider: null) >= 1);
        Assert.Equal(figures["routing_append_count"], figures["routing_append_bucket{le=\"+Inf\"}"]);
        Assert.Contains("process_cpu_seconds_total", figures.Keys);
        Assert.Contains("dotnet_gc_pause_seconds_total", figures.Keys);
    }
}
