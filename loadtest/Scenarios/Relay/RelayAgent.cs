using System.Collections.Concurrent;
using System.Text;
using Routing.LoadTest.Actors;
using Routing.LoadTest.Actors.Protocol;

namespace Routing.LoadTest.Scenarios.Relay;

/// <summary>
/// The receiving end of a pair: records each buyer's message that arrives, in whichever session it arrives.
/// </summary>
/// <param name="meter">What the trial records.</param>
/// <param name="numbered">Whether the server numbers its streams; the bare hub does not.</param>
/// <param name="buyers">All buyers, to flush those who answered a delivery with their next message.</param>
public sealed class RelayAgent(RelayMeter meter, bool numbered, IReadOnlyList<RelayBuyer> buyers) : IHubListener
{
    private readonly StreamPositions _positions = new();
    private readonly List<int> _answering = [];
    private volatile bool _leaving;

    /// <summary>The sessions whose streams have begun to arrive here, and that have not left the desk.</summary>
    public ConcurrentDictionary<string, byte> Sessions { get; } = new();

    /// <summary>From now on the end of the connection is no failure.</summary>
    public void Leave() => _leaving = true;

    /// <inheritdoc/>
    public void OnDeliver(ReadOnlySpan<byte> arguments)
    {
        var items = new DeliverReader(arguments);
        while (items.MoveNext())
        {
            var item = items.Current;
            if (numbered && item.Kind != DeliveredKind.Receipt)
            {
                Follow(item);
            }

            if (item.Kind == DeliveredKind.Update && item.Entry.IsMessage
                && meter.Receive(item.Entry.RawText) is >= 0 and var buyer)
            {
                _answering.Add(buyer);
            }
        }
    }

    /// <inheritdoc/>
    public void OnDrained()
    {
        foreach (var buyer in _answering)
        {
            buyers[buyer].Connection.Flush();
        }

        _answering.Clear();
    }

    /// <inheritdoc/>
    public void OnClosed(Exception? error)
    {
        if (!_leaving)
        {
            meter.Fail(error ?? new IOException("The server closed an agent's connection."));
        }
    }

    private void Follow(in DeliveredItem item)
    {
        if (_positions.Of(item.Stream).Admit(item) == Admission.Gap)
        {
            meter.Gap();
        }

        if (!item.Left.IsEmpty)
        {
            Sessions.TryRemove(Encoding.UTF8.GetString(item.Left), out _);
        }

        if (item.Kind == DeliveredKind.Snapshot && item.Stream.StartsWith("session/"u8))
        {
            Sessions.TryAdd(Encoding.UTF8.GetString(item.Stream["session/"u8.Length..]), 0);
        }
    }
}
