using System.Text;
using Routing.LoadTest.Actors;
using Routing.LoadTest.Actors.Protocol;

namespace Routing.LoadTest.Scenarios.Relay;

/// <summary>
/// The sending end of a pair: writes numbered messages without waiting, and follows its own stream if it has one.
/// </summary>
public sealed class RelayBuyer(int index, RelayMeter meter) : IHubListener
{
    private const int IdLength = 36;

    private readonly Lock _lock = new();
    private readonly StreamPosition _position = new();
    private byte[] _head = [];
    private HubConnection? _connection;
    private volatile bool _leaving;

    /// <summary>The connection, once there is one.</summary>
    public HubConnection Connection =>
        _connection ?? throw new InvalidOperationException("The buyer is not connected yet.");

    /// <summary>Takes its connection and whom it talks to: a session, or a name of the bare hub.</summary>
    public void Begin(HubConnection connection, string target)
    {
        _connection = connection;
        _head = Encoding.UTF8.GetBytes($"{{\"type\":1,\"target\":\"Say\",\"arguments\":[\"{target}\",\"");
    }

    /// <summary>Writes the next message; <see cref="HubConnection.Flush"/> sends it.</summary>
    /// <param name="moment">When it was meant to be sent.</param>
    public void Say(long moment)
    {
        Span<byte> frame = stackalloc byte[_head.Length + IdLength + RelayText.Length + 16];
        _head.CopyTo(frame);
        lock (_lock)
        {
            var number = meter.Ledger.Send(index);
            var at = _head.Length;
            WriteId(frame[at..], number);
            at += IdLength;
            at += Append(frame[at..], "\",\""u8);
            RelayText.Write(frame[at..], index, number, moment);
            at += RelayText.Length;
            at += Append(frame[at..], "\"]}\u001e"u8);
            if (!Connection.Write(frame[..at]))
            {
                meter.Overflow();
            }
        }
    }

    /// <summary>From now on the end of the connection is no failure.</summary>
    public void Leave() => _leaving = true;

    /// <inheritdoc/>
    public void OnDeliver(ReadOnlySpan<byte> arguments)
    {
        var items = new DeliverReader(arguments);
        while (items.MoveNext())
        {
            var item = items.Current;
            if (!item.Refused.IsEmpty)
            {
                meter.Refuse();
            }
            else if (item.Kind != DeliveredKind.Receipt && _position.Admit(item) == Admission.Gap)
            {
                meter.Gap();
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
        if (!_leaving)
        {
            meter.Fail(error ?? new IOException("The server closed a buyer's connection."));
        }
    }

    private void WriteId(Span<byte> id, long number)
    {
        // A UUID made of the sender and the number: unique in the run, and no chance to draw.
        "00000000-0000-4000-8000-000000000000"u8.CopyTo(id);
        WriteHex(id[..8], index + 1);
        WriteHex(id[24..36], number);
    }

    private static void WriteHex(Span<byte> field, long value)
    {
        for (var at = field.Length - 1; at >= 0; at--, value >>= 4)
        {
            field[at] = "0123456789abcdef"u8[(int)(value & 15)];
        }
    }

    private static int Append(Span<byte> frame, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(frame);
        return bytes.Length;
    }
}
