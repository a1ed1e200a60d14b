using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Routing.Crash.Tests;

/// <summary>
/// Buyers who ask for a chat in the moment of a kill and never come back. Nobody but the server itself remembers that
/// their sessions are owed a place in the line. They ask in a queue that nobody serves and that needs a skill which
/// nobody of the scene holds, so that no other queue helps out and all of them wait.
/// </summary>
internal sealed class PassersBy(Scene scene) : IDisposable
{
    public const string Queue = "vip";

    private const int AtOnce = 8;

    private readonly HttpClient http = new() { BaseAddress = scene.Server };
    private readonly ConcurrentDictionary<string, bool> sessions = new();
    private int count;

    /// <summary>The sessions asked for, and whether the server had answered that it has them.</summary>
    public IReadOnlyDictionary<string, bool> Sessions => sessions;

    /// <summary>Ends when the first of them is answered; the others are still under way.</summary>
    public async Task Pass()
    {
        var asked = Enumerable.Range(0, AtOnce).Select(_ => Ask($"passer{++count}")).ToArray();
        await scene.Await(Task.WhenAny(asked), "a passer-by is answered");
    }

    public void Dispose() => http.Dispose();

    private async Task Ask(string buyer)
    {
        var session = $"{buyer}~1";
        sessions[session] = false;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/shops/{Scene.Shop}/sessions")
        {
            Content = JsonContent.Create(new { queue = Queue }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Scene.PassOf(buyer).Token);
        try
        {
            using var answer = await http.SendAsync(request, scene.Cancellation);
            sessions[session] = answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // The server is gone; whether it has the session, it alone knows.
        }
    }
}
