using System.Text;
using System.Text.Json;
using Routing.LoadTest.Actors.Protocol;

namespace Routing.LoadTest.Actors;

/// <summary>
/// A buyer or an agent on one hub, as a good client behaves: it follows numbered streams, asks for what it missed,
/// connects again by itself, and says again what was not acknowledged.
/// </summary>
public abstract partial class HubActor(HubAddress address, Heartbeat heartbeat) : IHubListener, IAsyncDisposable
{
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromMilliseconds(300);

    private readonly CancellationTokenSource _leaving = new();
    private readonly Outbox _outbox = new();
    private readonly Lock _lock = new();
    private TaskCompletionSource<HubConnection> _here = NotHere();
    private bool _hasEnded;
    private int _hasLeft;
    private volatile HubConnection? _connection;
    private Task _returning = Task.CompletedTask;

    /// <summary>How often it has connected again.</summary>
    public int Reconnects { get; private set; }

    /// <summary>Messages it has sent again.</summary>
    public long Resent => _outbox.Resent;

    /// <summary>Items that came after something missing.</summary>
    public int Gaps { get; protected set; }

    /// <summary>Updates that came a second time.</summary>
    public int Doubles { get; protected set; }

    /// <summary>Snapshots that were behind what it had seen already: something shown is gone.</summary>
    public int Setbacks { get; protected set; }

    /// <summary>The present connection.</summary>
    protected HubConnection Connection => _connection ?? throw new IOException("Not connected.");

    /// <summary>Connects and begins to follow.</summary>
    public Task ConnectAsync(CancellationToken cancel) => EnterAsync(cancel);

    /// <summary>The same, trying again while the server is not there, as after a lost connection.</summary>
    /// <exception cref="IOException">It did not come within a minute.</exception>
    public Task ConnectPatientlyAsync(CancellationToken cancel) => EnterPatientlyAsync(reason: null, cancel);

    /// <summary>Loses the connection as when the network fails; the actor connects again by itself.</summary>
    public void Drop() => _connection?.Abort();

    /// <summary>Says something; ends with the transcript number when the server has it.</summary>
    /// <returns>The message's id, and the task of its number.</returns>
    public (string Id, Task<long> Number) Say(string session, string text)
    {
        var id = Guid.NewGuid().ToString();
        lock (_lock)
        {
            // What is said while the connection is away goes after what was said before, when it is back.
            var number = _outbox.Add(id, session, text);
            if (!_outbox.IsHeld && _here.Task.IsCompletedSuccessfully)
            {
                _connection?.Send(HubFrames.Call(null, "Say", session, id, text));
            }

            return (id, number);
        }
    }

    /// <inheritdoc/>
    public void OnDeliver(ReadOnlySpan<byte> arguments)
    {
        var items = new DeliverReader(arguments);
        while (items.MoveNext())
        {
            var item = items.Current;
            if (item.Kind == DeliveredKind.Receipt)
            {
                Settle(item);
            }
            else
            {
                OnItem(item);
            }
        }
    }

    /// <inheritdoc/>
    public void OnDrained()
    {
    }

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (Interlocked.Exchange(ref _hasLeft, 1) != 0)
        {
            return;
        }

        await _leaving.CancelAsync();
        await _returning;
        if (_connection is { } connection)
        {
            heartbeat.Leave(connection);
            await connection.DisposeAsync();
        }

        _outbox.FailAll(new IOException("The actor has left."));
        _leaving.Dispose();
    }

    /// <summary>
    /// Calls a hub method until the server answers, over as many connections as it takes, and again when it refuses
    /// for now: for what is safe to repeat.
    /// </summary>
    /// <exception cref="HubRefusedException">The server refused.</exception>
    /// <exception cref="IOException">The connection was lost and did not come back.</exception>
    protected async Task<byte[]> AskAsync(string method, object?[] arguments, CancellationToken cancel)
    {
        while (true)
        {
            Task<HubConnection> here;
            lock (_lock)
            {
                here = _here.Task;
            }

            var connection = await here.WaitAsync(cancel);
            try
            {
                return await connection.InvokeAsync(method, arguments, cancel);
            }
            catch (Exception error) when (error is IOException or TimeoutException)
            {
                await Task.Yield();
            }
            catch (HubRefusedException refused) when (IsWorthTryingAgain(refused.Code))
            {
                await Task.Delay(AskAgainAfter, cancel);
            }
        }
    }

    /// <summary>
    /// Asks for the streams from where this actor is: on the first connection and on every later one.
    /// </summary>
    protected abstract Task BeginAsync(CancellationToken cancel);

    /// <summary>Whether what was refused so may succeed when it is asked again.</summary>
    protected virtual bool IsWorthTryingAgain(string code) => Outbox.WorthTryingAgain.Contains(code);

    /// <summary>Called every second while it is connected; it must not block.</summary>
    protected virtual void OnSecond()
    {
    }

    /// <summary>Called when a lost connection is back and its streams are asked for.</summary>
    /// <param name="lostAt">When it was lost, in nanoseconds of the clock.</param>
    protected virtual void OnReturned(long lostAt)
    {
    }

    /// <summary>Called when the server refuses a message, for now or for good.</summary>
    protected virtual void OnRefused(string code)
    {
    }

    /// <summary>Applies a snapshot or an update.</summary>
    protected abstract void OnItem(in DeliveredItem item);

    /// <summary>
    /// Takes note that an entry with a client message id has come: if it is one of ours, it is acknowledged.
    /// </summary>
    protected void Note(Entry entry)
    {
        if (entry is { Id: { } id, Number: { } number })
        {
            _outbox.Acknowledge(id, number);
        }
    }

    /// <summary>
    /// Asks for a stream again from a number, without waiting; a lost connection asks again by itself.
    /// </summary>
    protected void AskFor(string method, params object?[] arguments) =>
        _connection?.Send(HubFrames.Call(0, method, arguments));

    private void Settle(in DeliveredItem receipt)
    {
        var id = Encoding.UTF8.GetString(receipt.Id);
        if (receipt.Refused.IsEmpty)
        {
            _outbox.Acknowledge(id, receipt.Number);
            return;
        }

        using var refused = JsonDocument.Parse(receipt.Refused.ToArray());
        var code = refused.RootElement.GetProperty("code").GetString() ?? "";
        OnRefused(code);
        _outbox.Refuse(
            id,
            code,
            refused.RootElement.GetProperty("message").GetString() ?? "");
    }

    private void EverySecond()
    {
        lock (_lock)
        {
            if (_here.Task.IsCompletedSuccessfully)
            {
                Resend(everything: false);
                OnSecond();
            }
        }
    }

    private void Resend(bool everything)
    {
        foreach (var (id, session, text) in _outbox.TakeDue(everything))
        {
            _connection?.Send(HubFrames.Call(null, "Say", session, id, text));
        }
    }
}
