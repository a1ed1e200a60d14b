using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Routing.Testing;
using Routing.Testing.Wire;
using Xunit;

namespace Routing.Hub.Tests;

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

    /// <summary>The next head of a stream that fits.</summary>
    public static async Task<JsonElement> Head(
        this HubConnection connection, string stream, Predicate<JsonElement> fits)
    {
        var item = await connection.Soon(
            one => one.Stream() == stream && one.TryGetProperty("head", out var head) && fits(head),
            $"a fitting head of {stream}");
        return item.GetProperty("head");
    }

    /// <summary>
    /// A chat's head as soon as it is with an agent: it may come to his desk a moment before its session knows.
    /// </summary>
    public static Task<JsonElement> Chat(this HubConnection connection, string session, string agent) =>
        connection.Head(
            $"session/{session}", head => head.Has("agent") && head.GetProperty("agent").Text("id") == agent);

    /// <summary>The next entry of a kind.</summary>
    public static async Task<JsonElement> Happening(this HubConnection connection, string kind)
    {
        var item = await connection.Soon(
            one => one.TryGetProperty("entry", out var entry) && entry.GetProperty("kind").GetString() == kind,
            $"an entry of the kind {kind}");
        return item.GetProperty("entry");
    }

    /// <summary>The next item that fits, within a deadline.</summary>
    public static Task<JsonElement> Soon(this HubConnection connection, Predicate<JsonElement> fits, string what) =>
        Within.Deadline(connection.NextAsync(fits, Cancellation), what, Cancellation);

    public static bool Has(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    public static string? Text(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.GetString() : null;

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
