using System.Text.Json;

namespace Routing.LoadTest.Actors;

/// <summary>How a buyer opens a session.</summary>
public static class SessionOpening
{
    /// <summary>Opens a session in a queue, or finds the buyer's open one, and returns its id.</summary>
    public static async Task<string> OpenAsync(HubConnection connection, string queue, CancellationToken cancel)
    {
        var answer = await connection.InvokeAsync("Open", [new { queue, language = "en" }], cancel);
        using var opened = JsonDocument.Parse(answer);
        return opened.RootElement.GetProperty("session").GetString()
            ?? throw new IOException("The server opened a session without a name.");
    }
}
