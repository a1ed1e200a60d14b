using System.Buffers;
using Routing.Engine;

namespace Routing.LoadTest.Scenarios.Board;

/// <summary>A lead's connection: what comes is JSON once for all, and copied for each.</summary>
internal sealed class BoardSink : IUpdateSink
{
    private readonly Lock _gate = new();
    private readonly ArrayBufferWriter<byte> _outgoing = new(1 << 20);

    public long Items { get; private set; }

    public long Bytes { get; private set; }

    public bool Deliver(Delivery delivery)
    {
        lock (_gate)
        {
            _outgoing.ResetWrittenCount();
            _outgoing.Write(delivery.Json.Span);
            Items++;
            Bytes += delivery.Json.Length;
            return true;
        }
    }

    public void Ended()
    {
    }

    /// <summary>Counts from nothing.</summary>
    public void Begin()
    {
        lock (_gate)
        {
            (Items, Bytes) = (0, 0);
        }
    }
}
