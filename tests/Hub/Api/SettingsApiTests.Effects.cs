using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Routing.Hub.Tests.Api;

// What settings do to who is connected and to who waits, and what the server's files do to settings.
public sealed partial class SettingsApiTests
{
    [Fact]
    public async Task Save_QueueWhereSomebodyWorks_CannotBeTakenAway()
    {
        await using var agent = await server.SignOn("lin");

        var refused = await Save(WithoutPreSale).Mistake();
        await agent.InvokeAsync("SetPresence", Cancellation, "Offline", "");
        var answer = await Save(WithoutPreSale);

        Assert.Contains("where 1 agents work; move them", refused, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Save_QueueWhereBuyersWait_CannotBeTakenAway()
    {
        await using var page = await server.ConnectBuyer(HubServer.Token("ann"));
        await page.OpenAndWatch();
        await page.Head("session/ann~1", head => head.Has("position"));

        var refused = await Save(WithoutPreSale).Mistake();
        var back = await Save(shop => shop["keepTranscriptsDays"] = 9);

        Assert.Contains("lacks \"pre-sale\", where 1 wait in line; move them", refused, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
    }

    [Fact]
    public async Task Save_NewPassword_EndsTheAccountsOpenConnectionsAndNoOthers()
    {
        await using var lin = await server.SignOn("lin");
        await using var second = await server.ConnectStaff("agent", "lin");
        await using var mei = await server.SignOn("mei");
        await using var board = await server.ConnectStaff("lead", "lead1");
        var seen = await Look();

        await Put(lead, seen["version"]!["hash"]!, seen["document"]!, new { lin = "long enough" });

        await Task.WhenAll(lin.Closed, second.Closed).WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        await mei.InvokeAsync("SetPresence", Cancellation, "Paused", "");
        await board.InvokeAsync("Queues", Cancellation);
    }

    [Theory]
    [InlineData("agent")]
    [InlineData(null)]
    public async Task Save_RoleOrAccountTakenAway_EndsTheOpenConnections(string? role)
    {
        await using var board = await server.ConnectStaff("lead", "lead2");
        await using var desk = await server.ConnectStaff("agent", "lead2");

        await Save(shop =>
        {
            var agents = shop["agents"]!.AsArray();
            var account = agents.Single(agent => (string?)agent!["id"] == "lead2")!;
            if (role is null)
            {
                agents.Remove(account);
            }
            else
            {
                account["role"] = role;
            }
        });

        await Task.WhenAll(board.Closed, desk.Closed).WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
    }

    [Fact]
    public async Task Version_DamagedOnTheServer_IsRefusedAsUnavailable()
    {
        await Save(shop => shop["keepTranscriptsDays"] = 9);
        var file = System.IO.Path.Combine(folder.FullName, "history", "demo", "0001.json");
        await File.WriteAllTextAsync(file, "no JSON", Cancellation);

        Assert.Equal("Unavailable", await lead.GetAsync($"{Path}/history/1", Cancellation).Code());
        Assert.Equal("Unavailable", await Back(lead, 1, (await Look())["version"]!["hash"]!).Code());
        Assert.Equal(9, (int?)(await Look())["document"]!["keepTranscriptsDays"]);
    }

    private static void WithoutPreSale(JsonObject shop)
    {
        shop["queues"]!.AsArray().RemoveAt(0);
        foreach (var queue in shop["queues"]!.AsArray())
        {
            queue!.AsObject().Remove("neighbours");
        }

        shop["intents"]!.AsArray().RemoveAt(0);
        foreach (var agent in shop["agents"]!.AsArray())
        {
            agent!["queue"] = "vip";
        }
    }
}

internal static class SettingsAnswers
{
    /// <summary>The first mistake of refused settings.</summary>
    public static async Task<string> Mistake(this Task<HttpResponseMessage> answering)
    {
        var answer = await answering;
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return problem.GetProperty("mistakes")[0].Text("message")!;
    }
}
