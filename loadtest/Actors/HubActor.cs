using System.Text;
using System.Text.Json;
using Routing.LoadTest.Actors.Protocol;
using Routing.LoadTest.Measuring;

namespace Routing.LoadTest.Actors;

/// <summary>
/// A buyer or an agent on one hub, as a good client behaves: it follows numbered streams, asks for what it missed,
/// connects again by itself, and says again what was not acknowledged.
/// </summary>
public abstract class HubActor(HubAddress address, Heartbeat heartbeat) : IHubListener, IAsyncDisposable
{
    private static readonly TimeSpan ReturnWithin = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource _leaving = new();
    private readonly Outbox _outbox = new();
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

    /// <summary>The present connection.</summary>
    protected HubConnection Connection => _connection ?? throw new IOException("Not connected.");

    /// <summary>Connects and begins to follow.</summary>
    public async Task ConnectAsync(CancellationToken cancel)
    {
        _connection = await HubConnection.OpenAsync(address, this, cancel);
        heartbeat.Join(_connection, () => Resend(everything: false));
        await BeginAsync(cancel);
    }

    /// <summary>Says something; ends with the transcript number when the server has it.</summary>
    /// <returns>The message's id, and the task of its number.</returns>
    public (string Id, Task<long> Number) Say(string session, string text)
    {
        var id = Guid.NewGuid().ToString();
        var number = _outbox.Add(id, session, text);
        _connection?.Send(HubFrames.Call(null, "Say", session, id, text));
        return (id, number);
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
    public void OnClosed(Exception? error)
    {
        if (!_leaving.IsCancellationRequested && _connection is not null)
        {
            _returning = Task.Run(() => ReturnAsync(error));
        }
    }

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        await _returning;
        if (_connection is { } connection)
        {
            heartbeat.Leave(connection);
            await connection.DisposeAsync();
        }

        _outbox.FailAll(new IOException("The actor has left."));
        _leaving.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>
    /// Asks for the streams from where this actor is: on the first connection and on every later one.
    /// </summary>
    protected abstract Task BeginAsync(CancellationToken cancel);

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
        _outbox.Refuse(
            id,
            refused.RootElement.GetProperty("code").GetString() ?? "",
            refused.RootElement.GetProperty("message").GetString() ?? "");
    }

    private void Resend(bool everything)
    {
        foreach (var (id, session, text) in _outbox.TakeDue(everything))
        {
            _connection?.Send(HubFrames.Call(null, "Say", session, id, text));
        }
    }

    private async Task ReturnAsync(Exception? reason)
    {
        heartbeat.Leave(Connection);
        await Connection.DisposeAsync();
        var deadline = Clock.Now + Clock.Seconds(ReturnWithin.TotalSeconds);
        var pause = TimeSpan.FromMilliseconds(100);
        while (!_leaving.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(pause, _leaving.Token);
                await ConnectAsync(_leaving.Token);
                Reconnects++;
                Resend(everything: true);
                return;
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception error) when (ActorFailure.Is(error))
            {
                pause = TimeSpan.FromMilliseconds(Math.Min(2000, pause.TotalMilliseconds * 2));
                if (Clock.Now > deadline)
                {
                    _outbox.FailAll(
                        new IOException($"The connection was lost ({reason?.Message}) and did not come back.", error));
                    return;
                }
            }
        }
    }
}
