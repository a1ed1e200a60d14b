using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace Routing.Hub.Tests.Api;

public sealed class StaffApiTests : IAsyncLifetime
{
    private readonly HubServer server = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task SignIn_RightPassword_TellsWhoItIs()
    {
        var client = server.Client(cookie: await server.SignIn("lead2"));

        var me = await client.GetFromJsonAsync<JsonElement>("/api/me", Cancellation);

        Assert.Equal(
            """{"shop":"demo","agent":"lead2","name":"Lead Two","role":"lead","queue":"after-sale"}""",
            me.GetRawText());
    }

    [Theory]
    [InlineData("demo", "lin", "wrong", "SignInFailed")]
    [InlineData("demo", "nobody", "demo", "SignInFailed")]
    [InlineData("nowhere", "lin", "demo", "UnknownShop")]
    public async Task SignIn_Wrong_IsRefused(string shop, string user, string password, string code) =>
        Assert.Equal(code, await SignIn(shop, user, password).Code());

    [Fact]
    public async Task SignIn_GuessedManyTimes_IsSlowedDown()
    {
        var codes = new HashSet<string>();
        for (var i = 0; i < 15; i++)
        {
            codes.Add(await SignIn("demo", "mei", $"guess {i}").Code());
        }

        Assert.Equal(["SignInFailed", "TooFast"], codes.Order());
    }

    [Fact]
    public async Task Me_WithoutCookie_IsNotSignedIn() =>
        Assert.Equal("NotSignedIn", await server.Client().GetAsync("/api/me", Cancellation).Code());

    [Fact]
    public async Task SignOut_Cookie_IsTakenBack()
    {
        var answer = await server.Client(cookie: await server.SignIn("lin"))
            .PostAsync("/api/sign-out", null, Cancellation);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.StartsWith("routing.staff=;", answer.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CloseReasons_OfTheShopFile_AreToldToItsStaff()
    {
        const string sold = """[{"zh":"已成交","en":"Sold"}]""";
        await using var own = new HubServer().WithShop("closeReasons", sold);
        var usual = await server.Client(cookie: await server.SignIn("lin"))
            .GetFromJsonAsync<JsonElement>("/api/shops/demo/close-reasons", Cancellation);
        var chosen = await own.Client(cookie: await own.SignIn("lin"))
            .GetStringAsync("/api/shops/demo/close-reasons", Cancellation);

        Assert.Equal("Answered", usual[0].GetProperty("en").GetString());
        Assert.Equal(sold, chosen);
        Assert.Equal(
            "NotSignedIn", await server.Client().GetAsync("/api/shops/demo/close-reasons", Cancellation).Code());
    }

    [Fact]
    public async Task Colleagues_Staff_GetsQueuesAndAgents()
    {
        var client = server.Client(cookie: await server.SignIn("lin"));

        var all = await client.GetFromJsonAsync<JsonElement>("/api/shops/demo/colleagues", Cancellation);

        Assert.Equal(3, all.GetProperty("queues").GetArrayLength());
        Assert.Equal(32, all.GetProperty("agents").GetArrayLength());
        Assert.DoesNotContain("pbkdf2", all.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_ServerRestarts_StillCounts()
    {
        var folder = Directory.CreateTempSubdirectory("hub-");
        try
        {
            var journal = Path.Combine(folder.FullName, "routing.db");
            string cookie;
            await using (var before = new HubServer().With("journal", journal))
            {
                cookie = await before.SignIn("lin");
            }

            await using var after = new HubServer().With("journal", journal);
            var me = await after.Client(cookie: cookie).GetAsync("/api/me", Cancellation);

            Assert.Equal(HttpStatusCode.OK, me.StatusCode);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("/healthz", "alive")]
    [InlineData("/readyz", "ready")]
    [InlineData("/", "/chat?shop=demo")]
    [InlineData("/schemas/shop.json", "passwordHash")]
    [InlineData("/openapi/v1.json", "/api/shops/{shop}/sessions/{session}/messages")]
    public async Task Address_ThatEverybodyMayRead_Answers(string path, string holds) =>
        Assert.Contains(holds, await server.Client().GetStringAsync(path, Cancellation), StringComparison.Ordinal);

    [Theory]
    [InlineData("/api/nothing", "Malformed")]
    [InlineData("/api/shops/nowhere", "UnknownShop")]
    public async Task Address_WithNothing_IsAProblem(string path, string code) =>
        Assert.Equal(code, await server.Client().GetAsync(path, Cancellation).Code());

    [Fact]
    public async Task Buyer_WithoutName_GetsATokenThatOpensASession()
    {
        var made = await server.Client()
            .PostAsJsonAsync("/api/shops/demo/buyers", new { language = "zh" }, Cancellation);
        var buyer = await made.Content.ReadFromJsonAsync<JsonElement>(Cancellation);

        var opened = await server.Client(buyer.GetProperty("token").GetString())
            .PostAsJsonAsync("/api/shops/demo/sessions", new { queue = "vip" }, Cancellation);

        Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
    }

    private Task<HttpResponseMessage> SignIn(string shop, string user, string password) =>
        server.Client().PostAsJsonAsync($"/api/shops/{shop}/sign-in", new { user, password }, Cancellation);
}
