using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using Routing.LoadTest.Actors.Protocol;

namespace Routing.LoadTest.Actors;

/// <summary>
/// One client of SignalR's hub protocol (JSON) over one WebSocket: a receive loop that hands frames to a listener, a
/// send queue that joins what waits into one WebSocket message, and invocations that await their completion.
/// </summary>
public sealed class HubConnection : IAsyncDisposable
{
    private readonly ReadPace? _pace;
    private readonly ClientWebSocket _socket;
    private readonly IHubListener _listener;
    private readonly FrameSplitter _frames = new();
    private readonly SendBuffer _outgoing = new();
    private readonly PendingInvocations _pending = new();
    private readonly TaskCompletionSource _handshake = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _greeted;
    private Task _receiving = Task.CompletedTask;

    private HubConnection(ClientWebSocket socket, IHubListener listener, ReadPace? pace)
    {
        _pace = pace;
        _socket = socket;
        _listener = listener;
    }

    /// <summary>How long an invocation may take before it fails with a <see cref="TimeoutException"/>.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(20);

    /// <summary>Connects and shakes hands.</summary>
    /// <param name="address">Where, and as whom.</param>
    /// <param name="listener">What hears what the server delivers.</param>
    /// <param name="cancel">Ends the attempt.</param>
    /// <param name="pace">How slowly it reads; null for as fast as it can.</param>
    /// <exception cref="WebSocketException">Nobody listens there, or the server does not upgrade (wrong token or
    /// cookie).</exception>
    /// <exception cref="HubRefusedException">The server refused the protocol, or has no room (<c>Busy</c>).</exception>
    /// <exception cref="TimeoutException">The server did not answer in time.</exception>
    public static async Task<HubConnection> OpenAsync(
        HubAddress address, IHubListener listener, CancellationToken cancel, ReadPace? pace = null)
    {
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        socket.Options.CollectHttpResponseDetails = true;
        if (address.Cookie is not null)
        {
            socket.Options.SetRequestHeader("Cookie", address.Cookie);
        }

        var connection = new HubConnection(socket, listener, pace);
        try
        {
            var network = pace is null ? HubNetwork.Usual : HubNetwork.SmallBuffers;
            await socket.ConnectAsync(address.Socket, network, cancel);
            socket.HttpResponseHeaders = null;
            connection._receiving = connection.ReceiveAsync();
            connection.Send(HubFrames.Handshake);
            await connection._handshake.Task.WaitAsync(Patience, cancel);
            return connection;
        }
        catch (WebSocketException error) when (socket.HttpStatusCode == HttpStatusCode.ServiceUnavailable)
        {
            await connection.DisposeAsync();
            throw new HubRefusedException($"Busy: the server has no room for another connection ({error.Message})");
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Calls a hub method and awaits its end.</summary>
    /// <returns>The raw JSON of the result; null or nothing when there is none.</returns>
    /// <exception cref="HubRefusedException">The server refused.</exception>
    /// <exception cref="TimeoutException">The server did not answer within <see cref="Patience"/>.</exception>
    /// <exception cref="IOException">The connection ended first, or its send queue is full.</exception>
    public async Task<byte[]> InvokeAsync(string method, object?[] arguments, CancellationToken cancel)
    {
        var (number, answer) = _pending.Add();
        if (!Send(HubFrames.Call(number, method, arguments)))
        {
            throw new IOException("The connection's send queue is full.");
        }

        return await answer.WaitAsync(Patience, cancel);
    }

    /// <summary>Queues a frame without sending it yet; false when the queue is full.</summary>
    public bool Write(ReadOnlySpan<byte> frame) => _outgoing.TryAppend(frame);

    /// <summary>Queues a frame and sends what is queued; false when the queue is full.</summary>
    public bool Send(ReadOnlySpan<byte> frame)
    {
        var accepted = _outgoing.TryAppend(frame);
        Flush();
        return accepted;
    }

    /// <summary>Sends what is queued. Returns at once: a send under way takes along what is queued meanwhile.</summary>
    public void Flush()
    {
        if (!_outgoing.TryBegin(out var chunk))
        {
            return;
        }

        var send = Start(chunk);
        while (send.IsCompletedSuccessfully)
        {
            send.GetAwaiter().GetResult();
            if (!_outgoing.TryContinue(out chunk))
            {
                return;
            }

            send = Start(chunk);
        }

        _ = FinishAsync(send);
    }

    /// <summary>
    /// Ends the connection at once, without a farewell: what a lost network looks like to the server.
    /// </summary>
    public void Abort() => _socket.Abort();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _receiving;
        _socket.Dispose();
    }

    private ValueTask Start(ReadOnlyMemory<byte> chunk)
    {
        try
        {
            return _socket.SendAsync(chunk, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        catch (Exception error) when (error is ObjectDisposedException or InvalidOperationException)
        {
            // A socket that has ended throws at once instead of failing the task.
            return ValueTask.FromException(error);
        }
    }

    private async Task FinishAsync(ValueTask send)
    {
        try
        {
            await send;
            while (_outgoing.TryContinue(out var chunk))
            {
                await Start(chunk);
            }
        }
        catch (Exception error) when (IsOfSocket(error))
        {
            // A failed send ends the connection; the receive loop notices and tells the listener.
            _socket.Abort();
        }
    }

    private async Task ReceiveAsync()
    {
        Exception? reason = null;
        try
        {
            while (true)
            {
                var room = _frames.Room();
                if (_pace is not null)
                {
                    await Task.Delay(_pace.Pause);
                    room = room[..Math.Min(room.Length, _pace.Bytes)];
                }

                var read = await _socket.ReceiveAsync(room, CancellationToken.None);
                if (read.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                _frames.Received(read.Count);
                while (_frames.TryNext(out var frame))
                {
                    Handle(frame);
                }

                _listener.OnDrained();
            }
        }
        catch (Exception error) when (IsOfSocket(error)
            || error is JsonException or InvalidDataException or HubRefusedException)
        {
            reason = error;
        }

        _socket.Abort();
        var ended = new IOException("The connection has ended.", reason);
        _handshake.TrySetException(reason is HubRefusedException ? reason : ended);
        _pending.FailAll(ended);
        _listener.OnClosed(reason);
    }

    // What a socket throws when it breaks, or is ended from this side.
    private static bool IsOfSocket(Exception error) => error is WebSocketException or ObjectDisposedException
        or OperationCanceledException or InvalidOperationException;

    private void Handle(ReadOnlySpan<byte> bytes)
    {
        var frame = HubFrame.Read(bytes);
        if (!_greeted)
        {
            _greeted = frame.Error is null ? true : throw new HubRefusedException(frame.Error);
            _handshake.TrySetResult();
            return;
        }

        switch (frame.Kind)
        {
            case HubFrameKind.Invocation when frame.Target.SequenceEqual("deliver"u8):
                _listener.OnDeliver(frame.Arguments);
                break;
            case HubFrameKind.Completion:
                _pending.Complete(frame);
                break;
            case HubFrameKind.Close:
                throw new HubRefusedException(frame.Error ?? "The server closed the connection.");
            default:
                break;
        }
    }
}
