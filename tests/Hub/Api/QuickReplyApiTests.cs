using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace Routing.Hub.Tests.Api;

public sealed class QuickReplyApiTests : IAsyncLifetime
{
    private const string Path = "/api/shops/demo/quick-replies";

    private readonly HubServer server = new();
    private HttpClient lin = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => lin = server.Client(cookie: await server.SignIn("lin"));

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task QuickReplies_OfTheShop_AreInBothLanguages()
    {
        var shared = (await List()).GetProperty("shared");

        var ship = shared.EnumerateArray().Single(reply => reply.GetProperty("key").GetString() == "ship");
        Assert.Contains("48", ship.GetProperty("text").GetProperty("zh").GetString());
        Assert.Contains("48 hours", ship.GetProperty("text").GetProperty("en").GetString());
    }

    [Fact]
    public async Task QuickReply_Kept_IsOnesOwnUntilItIsDeleted()
    {
        Assert.Equal(HttpStatusCode.NoContent, (await Keep("下单 tips", "亲，今天下单明天发货")).StatusCode);
        var mei = server.Client(cookie: await server.SignIn("mei"));

        Assert.Equal("下单 tips", Assert.Single((await List()).GetProperty("own").EnumerateArray()).Text("key"));
        Assert.Empty((await mei.GetFromJsonAsync<JsonElement>(Path, Cancellation)).GetProperty("own").EnumerateArray());
        Assert.Equal(HttpStatusCode.NoContent, (await Forget("下单 tips")).StatusCode);
        Assert.Empty((await List()).GetProperty("own").EnumerateArray());
    }

    [Theory]
    [InlineData("a", "", "EmptyText")]
    [InlineData("a", "bell \a", "NotText")]
    [InlineData(" a", "text", "BadQuickReplyKey")]
    [InlineData("a\tb", "text", "BadQuickReplyKey")]
    public async Task QuickReply_Wrong_IsRefused(string key, string text, string code) =>
        Assert.Equal(code, await Keep(key, text).Code());

    [Fact]
    public async Task QuickReply_TooLarge_IsRefused()
    {
        Assert.Equal("BadQuickReplyKey", await Keep(new('k', 41), "text").Code());
        Assert.Equal("TextTooLong", await Keep("a", new('字', 1366)).Code());
        Assert.Equal(HttpStatusCode.NoContent, (await Keep("a", new('字', 1365))).StatusCode);
    }

    [Fact]
    public async Task QuickReply_BeyondTheBound_IsRefused()
    {
        for (var i = 0; i < 200; i++)
        {
            (await Keep($"key-{i}", "text")).EnsureSuccessStatusCode();
        }

        Assert.Equal("TooManyQuickReplies", await Keep("one more", "text").Code());
    }

    [Fact]
    public async Task QuickReplies_OfStrangers_AreRefused()
    {
        Assert.Equal("NotSignedIn", await server.Client().GetAsync(Path, Cancellation).Code());
        Assert.Equal("UnknownShop", await lin.GetAsync("/api/shops/nowhere/quick-replies", Cancellation).Code());
        Assert.Equal("UnknownQuickReply", await Forget("nothing").Code());
    }

    private Task<JsonElement> List() => lin.GetFromJsonAsync<JsonElement>(Path, Cancellation);

    private Task<HttpResponseMessage> Keep(string key, string text) =>
        lin.PutAsJsonAsync($"{Path}/{Uri.EscapeDataString(key)}", new { text }, Cancellation);

    private Task<HttpResponseMessage> Forget(string key) =>
        lin.DeleteAsync($"{Path}/{Uri.EscapeDataString(key)}", Cancellation);
}
