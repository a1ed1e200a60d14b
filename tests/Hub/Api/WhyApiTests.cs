using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace Routing.Hub.Tests.Api;

public sealed class WhyApiTests : IAsyncLifetime
{
    private readonly HubServer server = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Why_SessionThatWaits_IsSaidInBothLanguagesWithItsFigures()
    {
        var ann = server.Client(HubServer.Token("ann"));
        (await ann.PostAsJsonAsync("/api/shops/demo/sessions", new { queue = "pre-sale" }, Cancellation))
            .EnsureSuccessStatusCode();
        var lin = server.Client(cookie: await server.SignIn("lin"));

        var why = await lin.GetFromJsonAsync<JsonElement>("/api/shops/demo/sessions/ann~1/why", Cancellation);

        Assert.Equal(("ann~1", "waiting", "pre-sale"), (Text(why, "session"), Text(why, "status"), Text(why, "queue")));
        var sentence = why.GetProperty("sentences")[0];
        Assert.NotEmpty(Text(sentence, "en"));
        Assert.NotEmpty(Text(sentence, "zh"));
        Assert.True(why.TryGetProperty("wait", out var wait));
        Assert.Equal(0, wait.GetProperty("signedOn").GetInt32());
    }

    [Theory]
    [InlineData("/api/shops/demo/sessions/nobody~1/why", "UnknownSession")]
    [InlineData("/api/shops/demo/sessions/nonsense/why", "UnknownSession")]
    [InlineData("/api/shops/nowhere/sessions/ann~1/why", "UnknownShop")]
    public async Task Why_NothingThere_IsRefusedByName(string path, string code)
    {
        var lin = server.Client(cookie: await server.SignIn("lin"));

        Assert.Equal(code, await lin.GetAsync(path, Cancellation).Code());
    }

    [Fact]
    public async Task Why_WhoIsNoStaff_MayNotAsk()
    {
        const string Path = "/api/shops/demo/sessions/ann~1/why";

        var buyer = await server.Client(HubServer.Token("ann")).GetAsync(Path, Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, buyer.StatusCode);
        Assert.Equal("NotSignedIn", await server.Client().GetAsync(Path, Cancellation).Code());
    }

    [Fact]
    public async Task Why_InTheDescription_HasItsFigures()
    {
        var description = await server.Client().GetStringAsync("/openapi/v1.json", Cancellation);

        Assert.Contains("/api/shops/{shop}/sessions/{session}/why", description, StringComparison.Ordinal);
        Assert.Contains("heldReady", description, StringComparison.Ordinal);
    }

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;
}
