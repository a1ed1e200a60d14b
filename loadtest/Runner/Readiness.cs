namespace Routing.LoadTest.Runner;

/// <summary>Asks a server whether it is ready.</summary>
public static class Readiness
{
    /// <summary>A client for the question: it waits 5 s for an answer.</summary>
    public static HttpClient Client() =>
        new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(5) };

    /// <summary>Asks <c>/readyz</c> once; null when the server is ready, else what hinders it.</summary>
    public static async Task<string?> HindranceAsync(HttpClient http, Uri server, CancellationToken cancel)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(server, "/readyz"), cancel);
            return answer.IsSuccessStatusCode
                ? null
                : $"/readyz answered {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancel)}".Trim();
        }
        catch (HttpRequestException error)
        {
            return error.Message;
        }
        catch (TaskCanceledException) when (!cancel.IsCancellationRequested)
        {
            return $"/readyz did not answer within {http.Timeout.TotalSeconds:0} s";
        }
    }
}
