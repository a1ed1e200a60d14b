using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Routing.Shops.Tests;
using Routing.Testing.Wire;
using Xunit;

namespace Routing.Hub.Tests.Realtime;

/// <summary>The rota of a large shop, two thousand agents and a week planned: what each call costs.</summary>
public sealed class RotaOfManyTests : IAsyncLifetime
{
    private const int Many = 2000;

    private readonly HubServer server = new HubServer().WithShop("agents", Agents());
    private HubConnection lead = null!;
    private HttpClient files = null!;
    private string today = "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        lead = await server.ConnectStaff("lead", "lead1");
        files = server.Client(cookie: await server.SignIn("lead1"));
        today = (await lead.InvokeAsync("Today", Cancellation)).GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        files.Dispose();
        await lead.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact(Timeout = 240_000)]
    public async Task Week_OfTwoThousandAgentsImported_IsReadByItsChangesAndPlannedInTime()
    {
        var file = string.Join('\n', Enumerable.Range(0, Many).SelectMany(i => Enumerable.Range(0, 7).Select(day =>
            $"a{i:0000},{Day(day)},10:00,19:00,12:00-13:00,week")).Prepend("agent,day,from,until,breaks,note"));
        var preview = await Took("preview of a week's file", () => Post("import", new StringContent(file)));
        var days = preview.GetProperty("changes").EnumerateArray().Select(one => one.GetProperty("after")).ToList();
        Assert.Equal(7 * Many, days.Count);
        foreach (var part in days.Chunk(1000))
        {
            var planned = await Took("a thousand days planned", () => Post("days", JsonContent.Create(part)));
            Assert.Equal(1000, planned.GetProperty("planned").GetInt32());
        }

        var week = await Took("a week read", () => lead.InvokeAsync("Rota", Cancellation, today, 7));
        var number = week.GetProperty("planned").GetInt64();
        await Took("a day planned", () => lead.InvokeAsync("PlanDays", Cancellation, (object)new[]
        {
            new { agent = "a0007", day = Day(2), kind = "absent", shifts = Array.Empty<int>(), seen = 1, note = "ill" },
        }));
        var changes = await Took(
            "its change read", () => lead.InvokeAsync("RotaChanges", Cancellation, today, 7, number));
        await Took("who could fill in", () => lead.InvokeAsync("Replacements", Cancellation, "a0007", Day(2)));
        await using var agent = await server.SignOn("a0001");
        await Took("own shifts", () => agent.InvokeAsync("Shifts", Cancellation));
        await Took("with whom to swap", () => agent.InvokeAsync("SwapChoices", Cancellation, Day(2)));
        await Took("with whom to swap a day off", () => agent.InvokeAsync("SwapChoices", Cancellation, Day(13)));

        Assert.Equal(3, changes.GetProperty("days").GetArrayLength());
        Assert.True(changes.GetRawText().Length < 5_000);
    }

    private static string Agents()
    {
        var demo = ShopFiles.Demo()["agents"]!.AsArray();
        var (lead1, zhao) = (Of("lead1"), Of("zhao"));
        var all = new JsonArray(lead1.DeepClone());
        for (var i = 0; i < Many; i++)
        {
            var agent = zhao.DeepClone();
            (agent["id"], agent["name"]) = ($"a{i:0000}", $"Agent {i:0000}");
            agent["seat"] = new JsonObject
            {
                ["site"] = "west", ["floor"] = 10 + (i / 400), ["row"] = 1 + (i % 400 / 20), ["desk"] = 1 + (i % 20),
            };
            all.Add(agent);
        }

        return all.ToJsonString();

        JsonNode Of(string id) => demo.Single(agent => (string?)agent!["id"] == id)!;
    }

    private string Day(int ahead) => DateOnly.Parse(today, null).AddDays(ahead).ToString("yyyy-MM-dd", null);

    private async Task<JsonElement> Post(string what, HttpContent body)
    {
        var answer = await files.PostAsync($"/api/shops/demo/rota/{what}", body, Cancellation);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }

    // Generous, for a busy machine; the log has what it took.
    private static async Task<JsonElement> Took(string what, Func<Task<JsonElement>> call)
    {
        var watch = Stopwatch.StartNew();
        var answer = await call();
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{what}: {watch.ElapsedMilliseconds} ms, {answer.GetRawText().Length:N0} characters");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{what} took {watch.Elapsed}");
        return answer;
    }
}
