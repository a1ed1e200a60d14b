using System.Net.Http.Headers;
using System.Text.Json;

namespace Routing.LoadTest.Actors;

/// <summary>The parts of the server's REST interface that actors need.</summary>
public sealed class ShopApi(Uri server, string shop) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, UseProxy = false })
    {
        BaseAddress = server,
        Timeout = TimeSpan.FromSeconds(30),
    };

    /// <summary>Signs a member of staff in.</summary>
    /// <exception cref="ShopApiException">The server refused, or cannot be reached.</exception>
    public async Task<StaffCookie> SignInAsync(string user, string password, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/shops/{shop}/sign-in")
        {
            Content = JsonContent.Create(new { user, password }),
        };
        using var answer = await SendAsync(request, cancel);
        if (!answer.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            throw new ShopApiException($"{request.RequestUri}: the server signed {user} in without a cookie.");
        }

        var me = await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
        return new StaffCookie(
            me.GetProperty("agent").GetString() ?? user,
            me.TryGetProperty("queue", out var queue) ? queue.GetString() ?? "" : "",
            string.Join("; ", cookies.Select(cookie => cookie.Split(';')[0])));
    }

    /// <summary>The ids of every agent of the shop.</summary>
    public async Task<IReadOnlyList<string>> ColleaguesAsync(StaffCookie staff, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/shops/{shop}/colleagues");
        request.Headers.Add("Cookie", staff.Cookie);
        using var answer = await SendAsync(request, cancel);
        var colleagues = await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
        var agents = colleagues.GetProperty("agents").EnumerateArray();
        return [.. agents.Select(one => one.GetProperty("agent").GetString() ?? "")];
    }

    /// <summary>Asks for an anonymous buyer.</summary>
    public async Task<BuyerPass> NewBuyerAsync(string name, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/shops/{shop}/buyers")
        {
            Content = JsonContent.Create(new { name, language = "en" }),
        };
        using var answer = await SendAsync(request, cancel);
        var buyer = await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
        return new BuyerPass(
            buyer.GetProperty("buyer").GetString() ?? "", buyer.GetProperty("token").GetString() ?? "");
    }

    /// <summary>Reads a whole transcript as its buyer, page by page.</summary>
    public async Task<IReadOnlyList<Entry>> TranscriptAsync(BuyerPass buyer, string session, CancellationToken cancel)
    {
        var entries = new List<Entry>();
        long after = 0;
        for (var more = true; more;)
        {
            var address = $"{Uri.EscapeDataString(session)}/transcript?after={after}&limit=200";
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/shops/{shop}/sessions/{address}");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", buyer.Token);
            using var answer = await SendAsync(request, cancel);
            var page = await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
            entries.AddRange(page.GetProperty("entries").Deserialize<Entry[]>(JsonSerializerOptions.Web) ?? []);
            more = page.GetProperty("more").GetBoolean();
            var next = page.GetProperty("next").GetInt64();
            if (more && next <= after)
            {
                throw new ShopApiException(
                    $"The transcript of {session} says there is more after {after}, and goes no further.");
            }

            after = next;
        }

        return entries;
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        HttpResponseMessage answer;
        try
        {
            answer = await _http.SendAsync(request, cancel);
        }
        catch (HttpRequestException error)
        {
            throw new ShopApiException($"{server} cannot be reached: {error.Message}");
        }

        if (answer.IsSuccessStatusCode)
        {
            return answer;
        }

        using (answer)
        {
            var problem = await answer.Content.ReadAsStringAsync(cancel);
            throw new ShopApiException(
                $"{request.Method} {request.RequestUri} was answered {(int)answer.StatusCode}: {problem}",
                (int)answer.StatusCode);
        }
    }
}
