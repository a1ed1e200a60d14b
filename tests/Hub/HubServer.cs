using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Routing.Shops.Tests;
using Routing.Testing.Wire;
using Xunit;

namespace Routing.Hub.Tests;

/// <summary>A hub in this process, with the demo shop and a journal in memory unless a test wants otherwise.</summary>
public sealed class HubServer : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string> settings = new()
    {
        ["journal"] = "memory",
        ["shops"] = ShopFiles.DemoPath,
        ["rate-limit"] = "0",
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public HubServer With(string setting, string value)
    {
        settings[setting] = value;
        return this;
    }

    /// <summary>A token that the demo shop signed.</summary>
    public static string Token(
        string buyer,
        string shop = "demo",
        string secret = "demo-shop-secret-for-development-only",
        TimeSpan? validFor = null,
        string? tier = null) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = shop,
            Expires = DateTime.UtcNow + (validFor ?? TimeSpan.FromHours(1)),
            SigningCredentials = new(
                new SymmetricSecurityKey(System.Text.Encoding.UTF8.GetBytes(secret)), SecurityAlgorithms.HmacSha256),
            Claims = new Dictionary<string, object>
            {
                ["sub"] = buyer, ["name"] = buyer.ToUpperInvariant(), ["lang"] = "en", ["tier"] = tier ?? "member",
            },
        });

    /// <summary>Signs in; the cookie to send from then on.</summary>
    public async Task<string> SignIn(string user, string password = "demo")
    {
        var answer = await Client().PostAsJsonAsync("/api/shops/demo/sign-in", new { user, password }, Cancellation);
        answer.EnsureSuccessStatusCode();
        return answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    /// <summary>A client that sends a buyer's token, or a cookie, or neither.</summary>
    public HttpClient Client(string? token = null, string? cookie = null)
    {
        var client = CreateClient(new() { HandleCookies = false });
        if (token is not null)
        {
            client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        }

        if (cookie is not null)
        {
            client.DefaultRequestHeaders.Add("Cookie", cookie);
        }

        return client;
    }

    public Task<HubConnection> ConnectBuyer(string token, string? origin = null) =>
        Connect($"/hubs/buyer?access_token={token}", null, origin);

    public async Task<HubConnection> ConnectStaff(string hub, string user, string? origin = null) =>
        await Connect($"/hubs/{hub}", await SignIn(user), origin);

    /// <summary>Connects an agent who signs on.</summary>
    public async Task<HubConnection> SignOn(string user)
    {
        var agent = await ConnectStaff("agent", user);
        await agent.InvokeAsync("SignOn", Cancellation, new { desk = 0, sessions = new { } });
        return agent;
    }

    public Task<HubConnection> Connect(string address, string? cookie, string? origin) => HubConnection.ConnectAsync(
        async () =>
        {
            var client = Server.CreateWebSocketClient();
            client.ConfigureRequest = request =>
            {
                request.Headers.Cookie = cookie;
                request.Headers.Origin = origin;
            };
            return await client.ConnectAsync(new(Server.BaseAddress, address), Cancellation);
        },
        Cancellation);

    public override async ValueTask DisposeAsync()
    {
        try
        {
            await base.DisposeAsync();
        }
        catch (Exception e) when (e is ArgumentNullException or ObjectDisposedException)
        {
            // The program itself stops the same host when it is told to: who comes second may find it gone.
        }

        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        foreach (var (name, value) in settings)
        {
            builder.UseSetting(name, value);
        }
    }
}

/// <summary>What tests say to hubs and read in items.</summary>
internal static class HubWords
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Opens a buyer's session and watches it.</summary>
    public static async Task<string> OpenAndWatch(this HubConnection buyer, string queue = "pre-sale")
    {
        var opened = await buyer.InvokeAsync("Open", Cancellation, new { queue, language = "en" });
        var session = opened.GetProperty("session").GetString()!;
        await buyer.InvokeAsync("Watch", Cancellation, session, 0);
        return session;
    }

    public static Task Say(this HubConnection connection, string session, Guid id, object? text) =>
        connection.SendAsync("Say", Cancellation, session, id.ToString(), text);

    /// <summary>The refusal of a call.</summary>
    public static async Task<string> Refused(
        this HubConnection connection, string method, params object?[] arguments) =>
        (await Assert.ThrowsAsync<HubRefusedException>(
            () => connection.InvokeAsync(method, Cancellation, arguments))).Code;

    /// <summary>The receipt of a message.</summary>
    public static Task<JsonElement> Receipt(this HubConnection connection, Guid id) => connection.NextAsync(
        item => item.Kind() == "receipt" && item.GetProperty("id").GetString() == id.ToString(), Cancellation);

    public static async Task<string> RefusedMessage(this HubConnection connection, Guid id) =>
        (await connection.Receipt(id)).GetProperty("refused").GetProperty("code").GetString()!;

    /// <summary>The update that carries an entry with that text.</summary>
    public static Task<JsonElement> Shown(this HubConnection connection, string text) => connection.NextAsync(
        item => item.TryGetProperty("entry", out var entry) && entry.GetProperty("text").GetString() == text,
        Cancellation);

    public static Task<JsonElement> Snapshot(this HubConnection connection, string stream) => connection.NextAsync(
        item => item.Kind() == "snapshot" && item.Stream() == stream, Cancellation);

    public static string Kind(this JsonElement item) => item.GetProperty("kind").GetString()!;

    public static string Stream(this JsonElement item) => item.GetProperty("stream").GetString()!;

    /// <summary>The code of a problem.</summary>
    public static async Task<string> Code(this Task<HttpResponseMessage> answering)
    {
        var answer = await answering;
        var body = await answer.Content.ReadFromJsonAsync<JsonObject>(Cancellation);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal((int)answer.StatusCode, body!["status"]!.GetValue<int>());
        Assert.NotEmpty(body["detail"]!.GetValue<string>());
        return body["code"]!.GetValue<string>();
    }
}
