using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Routing.Hub.Tests.Api;

public sealed partial class SettingsApiTests : IAsyncLifetime
{
    private const string Path = "/api/shops/demo/settings";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("settings-");
    private readonly HubServer server = new();
    private HttpClient lead = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        File.Copy(Shops.Tests.ShopFiles.DemoPath, System.IO.Path.Combine(folder.FullName, "demo.json"));
        server.With("shops", folder.FullName);
        lead = server.Client(cookie: await server.SignIn("lead1"));
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Settings_OfTheShop_AreWholeAndWithoutSecrets()
    {
        var seen = await Look();
        var whole = seen.ToJsonString();

        Assert.Equal("pre-sale", (string?)seen["document"]!["queues"]![0]!["id"]);
        Assert.Equal("kept:lin", (string?)seen["document"]!["agents"]![2]!["passwordHash"]);
        Assert.Null(seen["whyNot"]);
        Assert.DoesNotContain("pbkdf2", whole, StringComparison.Ordinal);
        Assert.DoesNotContain("demo-shop-secret", whole, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_AskedForByOthers_AreRefused()
    {
        var agent = server.Client(cookie: await server.SignIn("lin"));
        var document = (await Look())["document"]!;

        Assert.Equal("RoleMayNot", await agent.GetAsync(Path, Cancellation).Code());
        Assert.Equal("RoleMayNot", await agent.GetAsync($"{Path}/history", Cancellation).Code());
        Assert.Equal("RoleMayNot", await agent.GetAsync($"{Path}/history/1", Cancellation).Code());
        Assert.Equal("RoleMayNot", await Put(agent, "x", document).Code());
        Assert.Equal("RoleMayNot", await Back(agent, 1, "x").Code());
        Assert.Equal("NotSignedIn", await server.Client().GetAsync(Path, Cancellation).Code());
        Assert.Equal("UnknownShop", await lead.GetAsync("/api/shops/other/settings", Cancellation).Code());
    }

    [Fact]
    public async Task Save_ChangedName_IsServedAtOnceAndSaysWhoAndWhat()
    {
        var answer = await Save(shop => shop["queues"]![0]!["name"]!["en"] = "Questions");
        var version = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(2, version.GetProperty("number").GetInt32());
        Assert.Equal("lead1", version.GetProperty("by").Text("agent"));
        var change = Assert.Single(version.GetProperty("changes").EnumerateArray());
        Assert.Equal("$.queues[pre-sale].name.en", change.Text("path"));
        Assert.Equal("\"Before you buy\"", change.Text("before"));
        Assert.Equal("\"Questions\"", change.Text("after"));
        var face = await lead.GetFromJsonAsync<JsonElement>("/api/shops/demo", Cancellation);
        Assert.Equal("Questions", face.GetProperty("queues")[0].GetProperty("name").Text("en"));
    }

    [Fact]
    public async Task Save_FromAnOlderVersion_IsRefusedWithWhatChangedMeanwhile()
    {
        var seen = await Look();
        var other = server.Client(cookie: await server.SignIn("lead2"));
        await Put(other, seen["version"]!["hash"]!, Changed(seen, shop => shop["keepTranscriptsDays"] = 9));

        var answer = await Put(lead, seen["version"]!["hash"]!, Changed(seen, shop => shop["keepTranscriptsDays"] = 8));
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("ChangedMeanwhile", problem.Text("code"));
        Assert.StartsWith("Lead Two has made version 2 meanwhile", problem.Text("detail"), StringComparison.Ordinal);
        var since = Assert.Single(problem.GetProperty("since").EnumerateArray());
        Assert.Equal("$.keepTranscriptsDays", since.GetProperty("changes")[0].Text("path"));
        Assert.Equal(9, (int?)(await Look())["document"]!["keepTranscriptsDays"]);
    }

    [Fact]
    public async Task Save_WithMistakes_TellsEachWithItsPlace()
    {
        var answer = await Save(shop =>
        {
            shop["policy"] = new JsonObject { ["lateAfterSeconds"] = 1 };
            shop["texts"]!["en"]!["away"] = "{nobody}";
        });
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);

        Assert.Equal("BadSettings", problem.Text("code"));
        Assert.Equal(
            ["$.policy.lateAfterSeconds", "$.texts.en.away"],
            problem.GetProperty("mistakes").EnumerateArray().Select(one => one.Text("path")));
    }

    [Fact]
    public async Task Save_NewPassword_SignsInAndTheOldOneNoLonger()
    {
        var seen = await Look();
        Assert.Equal("BadSettings", await Put(lead, seen["version"]!["hash"]!, seen["document"]!, Of("short")).Code());

        var answer = await Put(lead, seen["version"]!["hash"]!, seen["document"]!, Of("long enough"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty(await server.SignIn("lin", "long enough"));
        await Assert.ThrowsAsync<HttpRequestException>(() => server.SignIn("lin"));

        static object Of(string password) => new { lin = password };
    }

    [Fact]
    public async Task Save_PasswordOfNobodyOrForAnOlderVersion_IsRefused()
    {
        var seen = await Look();

        Assert.Equal("BadSettings", await Put(
            lead, seen["version"]!["hash"]!, seen["document"]!, new { nobody = "long enough" }).Code());
        Assert.Equal("ChangedMeanwhile", await Put(
            lead, "another", seen["document"]!, new { lin = "long enough" }).Code());
    }

    [Fact]
    public async Task Save_OwnPassword_StaysSignedIn()
    {
        var seen = await Look();

        var answer = await Put(
            lead, seen["version"]!["hash"]!, seen["document"]!, new { lead1 = "a new one of mine" });

        var cookie = answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        Assert.Equal("NotSignedIn", await lead.GetAsync(Path, Cancellation).Code());
        Assert.Equal(
            HttpStatusCode.OK, (await server.Client(cookie: cookie).GetAsync(Path, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Save_LargerThanTheBound_IsRefused()
    {
        var seen = await Look();
        var answer = Put(lead, new string('x', 8 * 1024 * 1024), seen["document"]!);

        Assert.Equal("TextTooLong", await answer.Code());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"basedOn":"x","document":{},"other":1}""")]
    public async Task Save_WhatIsNoRequest_IsMalformed(string body) =>
        Assert.Equal("Malformed", await lead.PutAsync(
            Path, new StringContent(body, System.Text.Encoding.UTF8, "application/json"), Cancellation).Code());

    [Fact]
    public async Task GoBack_FirstVersion_StandsAgainAsANewOne()
    {
        await Save(shop => shop["keepTranscriptsDays"] = 9);

        var answer = await Back(lead, 1, (await Look())["version"]!["hash"]!);
        var history = await lead.GetFromJsonAsync<JsonElement>($"{Path}/history", Cancellation);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal([3, 2, 1], history.EnumerateArray().Select(version => version.GetProperty("number").GetInt32()));
        Assert.Equal(1, history[0].GetProperty("backTo").GetInt32());
        Assert.Equal(180, (int?)(await Look())["document"]!["keepTranscriptsDays"]);
        Assert.Equal("UnknownVersion", await Back(lead, 9, "x").Code());
        Assert.Equal("UnknownVersion", await lead.GetAsync($"{Path}/history/9", Cancellation).Code());
    }

    private static JsonObject Changed(JsonObject seen, Action<JsonObject> change)
    {
        var document = seen["document"]!.DeepClone().AsObject();
        change(document);
        return document;
    }

    private async Task<JsonObject> Look() => (await lead.GetFromJsonAsync<JsonObject>(Path, Cancellation))!;

    private async Task<HttpResponseMessage> Save(Action<JsonObject> change)
    {
        var seen = await Look();
        return await Put(lead, seen["version"]!["hash"]!, Changed(seen, change));
    }

    private static Task<HttpResponseMessage> Put(
        HttpClient client, JsonNode basedOn, JsonNode document, object? passwords = null) =>
        client.PutAsJsonAsync(Path, new { basedOn = (string?)basedOn, document, passwords }, Cancellation);

    private static Task<HttpResponseMessage> Back(HttpClient client, int number, JsonNode basedOn) =>
        client.PostAsJsonAsync($"{Path}/history/{number}/back", new { basedOn = (string?)basedOn }, Cancellation);
}
