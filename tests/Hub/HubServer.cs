using System.Net.Http.Json;
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
        ["most-delay"] = "0",
    };

    private readonly List<string> files = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public HubServer With(string setting, string value)
    {
        settings[setting] = value;
        return this;
    }

    /// <summary>The demo shop with another value in one place, as <c>policy.transferConsentSeconds</c>.</summary>
    public HubServer WithShop(string where, string json)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, ShopFiles.DemoWith(where, json).ToJsonString());
        files.Add(file);
        return With("shops", file);
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
                ["looks_at"] = "jacket 42", ["order"] = "A-1001",
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

        files.ForEach(File.Delete);
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
