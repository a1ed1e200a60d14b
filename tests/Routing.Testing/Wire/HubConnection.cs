using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Routing.Testing.Wire;

/// <summary>
/// A small client of the hubs: SignalR's JSON protocol over one WebSocket. Items that the server delivers come in
/// order out of <see cref="Items"/>.
/// </summary>
public sealed class HubConnection : IAsyncDisposable
{
    private const char End = '\u001e';

    private readonly WebSocket socket;
    private readonly SemaphoreSlim sending = new(1);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> invoked = new();
    private readonly Channel<JsonElement> items = Channel.CreateUnbounded<JsonElement>();
    private readonly CancellationTokenSource stop = new();
    private int invocations;

    private HubConnection(WebSocket socket) => this.socket = socket;

    /// <summary>Every item of every <c>deliver</c>; it completes when the connection is closed.</summary>
    public ChannelReader<JsonElement> Items => items.Reader;

    /// <summary>Ends when the connection is closed, with what the server said about it, if anything.</summary>
    public Task<string?> Closed { get; private set; } = Task.FromResult<string?>(null);

    /// <summary>Connects to a listening server.</summary>
    /// <param name="address">ws://host:port/hubs/…, for buyers with ?access_token=…</param>
    /// <param name="cookie">The staff's cookie header, or null.</param>
    /// <param name="origin">The page's origin, or null for none.</param>
    /// <param name="cancellation">Gives up connecting.</param>
    /// <exception cref="WebSocketException">The server is not there, or refused.</exception>
    public static Task<HubConnection> ConnectAsync(
        Uri address, string? cookie, string? origin, CancellationToken cancellation) =>
        ConnectAsync(
            async () =>
            {
                var socket = new ClientWebSocket();
                if (cookie is not null)
                {
                    socket.Options.SetRequestHeader("Cookie", cookie);
                }

                if (origin is not null)
                {
                    socket.Options.SetRequestHeader("Origin", origin);
                }

                await socket.ConnectAsync(address, cancellation);
                return socket;
            },
            cancellation);

    /// <summary>Connects over a socket that somebody opens, such as a test server's.</summary>
    public static async Task<HubConnection> ConnectAsync(Func<Task<WebSocket>> open, CancellationToken cancellation)
    {
        var connection = new HubConnection(await open());
        await connection.SendRawAsync("""{"protocol":"json","version":1}""" + End, cancellation);
        var greeted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        connection.Closed = connection.Receive(greeted);
        await greeted.Task.WaitAsync(cancellation);
        return connection;
    }

    /// <summary>Calls a method and waits for its answer; an undefined element when it has none.</summary>
    /// <exception cref="HubRefusedException">The server refused, or the connection was closed.</exception>
    public async Task<JsonElement> InvokeAsync(
        string method, CancellationToken cancellation, params object?[] arguments)
    {
        var id = Interlocked.Increment(ref invocations).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        invoked[id] = answer;
        await SendRawAsync(Frame(method, id, arguments), cancellation);
        return await answer.Task.WaitAsync(cancellation);
    }

    /// <summary>Calls a method without an answer.</summary>
    public Task SendAsync(string method, CancellationToken cancellation, params object?[] arguments) =>
        SendRawAsync(Frame(method, null, arguments), cancellation);

    /// <summary>Sends a text as it is, to see what the server makes of it.</summary>
    public async Task SendRawAsync(string text, CancellationToken cancellation)
    {
        await sending.WaitAsync(cancellation);
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, cancellation);
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>The next item; fails when the connection is closed first.</summary>
    public ValueTask<JsonElement> NextAsync(CancellationToken cancellation) => Items.ReadAsync(cancellation);

    /// <summary>Reads items until one fits.</summary>
    public async Task<JsonElement> NextAsync(Predicate<JsonElement> fits, CancellationToken cancellation)
    {
        while (true)
        {
            if (await NextAsync(cancellation) is var item && fits(item))
            {
                return item;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        socket.Abort();
        await Closed;
        socket.Dispose();
        sending.Dispose();
        stop.Dispose();
    }

    private static string Frame(string method, string? id, object?[] arguments)
    {
        var frame = new JsonObject
        {
            ["type"] = 1,
            ["target"] = method,
            ["arguments"] = JsonSerializer.SerializeToNode(arguments, JsonSerializerOptions.Web),
        };
        if (id is not null)
        {
            frame["invocationId"] = id;
        }

        return frame.ToJsonString() + End;
    }

    private async Task<string?> Receive(TaskCompletionSource greeted)
    {
        string? reason = null;
        try
        {
            await foreach (var frame in Frames())
            {
                reason = Take(frame, greeted) ?? reason;
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException
            or ObjectDisposedException)
        {
            reason ??= e.Message;
        }

        var closed = new HubRefusedException($"closed: {reason}");
        greeted.TrySetException(closed);
        foreach (var answer in invoked.Values)
        {
            answer.TrySetException(closed);
        }

        items.Writer.TryComplete();
        return reason;
    }

    private async IAsyncEnumerable<string> Frames()
    {
        var received = new ArrayBufferWriter<byte>();
        while (true)
        {
            var part = await socket.ReceiveAsync(received.GetMemory(4096), stop.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                yield break;
            }

            received.Advance(part.Count);
            if (!part.EndOfMessage)
            {
                continue;
            }

            var text = Encoding.UTF8.GetString(received.WrittenSpan);
            received.ResetWrittenCount();
            foreach (var frame in text.Split(End, StringSplitOptions.RemoveEmptyEntries))
            {
                yield return frame;
            }
        }
    }

    /// <returns>Why the server closes the connection, when it says so.</returns>
    private string? Take(string text, TaskCompletionSource greeted)
    {
        var frame = JsonElement.Parse(text);
        switch (frame.TryGetProperty("type", out var type) ? type.GetInt32() : 0)
        {
            case 0:
                greeted.TrySetResult();
                break;
            case 1:
                foreach (var item in frame.GetProperty("arguments")[0].EnumerateArray())
                {
                    items.Writer.TryWrite(item);
                }

                break;
            case 3 when invoked.TryRemove(frame.GetProperty("invocationId").GetString()!, out var answer):
                Complete(answer, frame);
                break;
            case 7:
                return frame.TryGetProperty("error", out var error) ? error.GetString() : null;
        }

        return null;
    }

    private static void Complete(TaskCompletionSource<JsonElement> answer, JsonElement frame)
    {
        if (frame.TryGetProperty("error", out var error))
        {
            answer.TrySetException(new HubRefusedException(error.GetString()!));
        }
        else
        {
            answer.TrySetResult(frame.TryGetProperty("result", out var result) ? result : default);
        }
    }
}
