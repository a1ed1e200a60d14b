using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Routing.Hub.Tests.Api;

public sealed class SessionApiTests : IAsyncLifetime
{
    private readonly HubServer server = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Session_OpenedTwice_IsTheSame()
    {
        var ann = server.Client(HubServer.Token("ann"));

        var first = await Open(ann);
        var second = await Open(ann);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        var body = await second.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        Assert.Equal("ann~1", body.GetProperty("session").GetString());
        Assert.Equal("waiting", body.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Message_Resent_HasTheSameNumber()
    {
        var ann = server.Client(HubServer.Token("ann"));
        await Open(ann);
        var id = Guid.NewGuid();

        var numbers = new List<int>();
        for (var i = 0; i < 2; i++)
        {
            var answer = await (await Say(ann, id, "hello")).Content.ReadFromJsonAsync<JsonElement>(Cancellation);
            numbers.Add(answer.GetProperty("number").GetInt32());
        }

        Assert.Equal(numbers[0], numbers[1]);
        Assert.Equal("ResendDiffers", await Say(ann, id, "other words").Code());
    }

    [Fact]
    public async Task Transcript_ReadInPages_IsWhole()
    {
        var ann = server.Client(HubServer.Token("ann"));
        await Open(ann);
        foreach (var text in (string[])["one", "two", "three"])
        {
            (await Say(ann, Guid.NewGuid(), text)).EnsureSuccessStatusCode();
        }

        var texts = new List<string>();
        var (after, more) = (0L, true);
        while (more)
        {
            var page = await ann.GetFromJsonAsync<JsonElement>(
                $"/api/shops/demo/sessions/ann~1/transcript?after={after}&limit=2", Cancellation);
            texts.AddRange(page.GetProperty("entries").EnumerateArray()
                .Where(entry => entry.GetProperty("from").GetString() == "buyer")
                .Select(entry => entry.GetProperty("text").GetString()!));
            (after, more) = (page.GetProperty("next").GetInt64(), page.GetProperty("more").GetBoolean());
        }

        Assert.Equal(["one", "two", "three"], texts);
    }

    [Fact]
    public async Task Transcript_Staff_MayReadAndStrangersMayNot()
    {
        await Open(server.Client(HubServer.Token("ann")));
        const string path = "/api/shops/demo/sessions/ann~1/transcript";
        var lin = server.Client(cookie: await server.SignIn("lin"));

        Assert.Equal(HttpStatusCode.OK, (await lin.GetAsync(path, Cancellation)).StatusCode);
        Assert.Equal("NotYourSession", await server.Client(HubServer.Token("bob")).GetAsync(path, Cancellation).Code());
        Assert.Equal("NotSignedIn", await server.Client().GetAsync(path, Cancellation).Code());
    }

    [Theory]
    [InlineData("/api/shops/nowhere/sessions", """{"queue":"pre-sale"}""", "UnknownShop")]
    [InlineData("/api/shops/demo/sessions", """{"queue":"nowhere"}""", "UnknownQueue")]
    [InlineData("/api/shops/demo/sessions", """{"queue":7}""", "Malformed")]
    [InlineData("/api/shops/demo/sessions", """{"queue":"pre-sale","colour":"red"}""", "Malformed")]
    [InlineData("/api/shops/demo/sessions", """{"queue":""", "Malformed")]
    [InlineData("/api/shops/demo/sessions/ann~1/messages", """{"text":"x"}""", "Malformed")]
    [InlineData("/api/shops/demo/sessions/ann~1/messages", """{"clientMessageId":"1","text":"x"}""", "BadMessageId")]
    [InlineData("/api/shops/demo/sessions/ann~9/messages", """{"clientMessageId":"ID","text":"x"}""", "UnknownSession")]
    [InlineData("/api/shops/demo/sessions/nonsense/messages", """{"clientMessageId":"ID","text":"x"}""", "UnknownSession")]
    [InlineData("/api/shops/demo/sessions/bob~1/messages", """{"clientMessageId":"ID","text":"x"}""", "NotYourSession")]
    [InlineData("/api/shops/demo/sessions/ann~1/messages", """{"clientMessageId":"ID","text":"  "}""", "EmptyText")]
    [InlineData("/api/shops/demo/sessions/ann~1/messages", """{"clientMessageId":"ID","text":"\u0007"}""", "NotText")]
    [InlineData("/api/shops/demo/sessions/ann~1/messages", """{"clientMessageId":"ID","text":"LONG"}""", "TextTooLong")]
    public async Task Request_ThatCannotBe_IsRefusedByName(string path, string body, string code)
    {
        await Open(server.Client(HubServer.Token("bob")));
        var ann = server.Client(HubServer.Token("ann"));
        await Open(ann);
        var json = body.Replace("ID", Guid.NewGuid().ToString(), StringComparison.Ordinal)
            .Replace("LONG", new string('字', 1366), StringComparison.Ordinal);

        var answer = ann.PostAsync(path, new StringContent(json, Encoding.UTF8, "application/json"), Cancellation);

        Assert.Equal(code, await answer.Code());
    }

    [Fact]
    public async Task Token_ExpiredForgedOrForeign_IsToldApart()
    {
        string[] tokens =
        [
            HubServer.Token("ann", validFor: TimeSpan.FromHours(-1)),
            HubServer.Token("ann", secret: "another secret of thirty-two characters"),
            HubServer.Token("ann", shop: "elsewhere"),
            HubServer.Token("ann~1"),
            HubServer.Token("ann", tier: "emperor"),
            "nonsense",
        ];

        var codes = new List<string>();
        foreach (var token in tokens)
        {
            codes.Add(await Open(server.Client(token)).Code());
        }

        Assert.Equal(["TokenExpired", "BadToken", "BadToken", "BadToken", "BadToken", "BadToken"], codes);
    }

    [Fact]
    public async Task Message_TooManyOfOneBuyer_AreRefusedAsTooFast()
    {
        await using var slow = new HubServer().With("rate-limit", "1");
        var ann = slow.Client(HubServer.Token("ann"));
        await Open(ann);

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 20; i++)
        {
            statuses.Add((await Say(ann, Guid.NewGuid(), "again")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, statuses[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    private static Task<HttpResponseMessage> Open(HttpClient buyer) =>
        buyer.PostAsJsonAsync("/api/shops/demo/sessions", new { queue = "pre-sale" }, Cancellation);

    private static Task<HttpResponseMessage> Say(HttpClient buyer, Guid id, string text) => buyer.PostAsJsonAsync(
        "/api/shops/demo/sessions/ann~1/messages", new { clientMessageId = id, text }, Cancellation);
}
