using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace Routing.Browser.Tests;

/// <summary>Buyers who come all at once, through a shop's own system.</summary>
internal static class Crowd
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>So many buyers ask something in the pre-sale queue; it returns when all is posted.</summary>
    public static async Task Asks(Uri address, int count)
    {
        using var http = new HttpClient { BaseAddress = address };
        await Parallel.ForEachAsync(
            Enumerable.Range(1, count),
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancellation },
            async (number, _) => await Ask(http, number));
    }

    private static async Task Ask(HttpClient http, int number)
    {
        var buyer = await Post(http, null, "/api/shops/demo/buyers", new { name = $"Buyer {number}", language = "en" });
        var token = buyer.GetProperty("token").GetString();
        var opened = await Post(http, token, "/api/shops/demo/sessions", new { queue = "pre-sale", language = "en" });
        await Post(
            http,
            token,
            $"/api/shops/demo/sessions/{opened.GetProperty("session").GetString()}/messages",
            new { clientMessageId = Guid.NewGuid(), text = $"Is number {number} in stock?" });
    }

    private static async Task<JsonElement> Post(HttpClient http, string? token, string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var answer = await http.SendAsync(request, Cancellation);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }
}
