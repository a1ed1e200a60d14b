using Routing.Core;
using Routing.Engine.Ports;

namespace Routing.Simulation.Disks;

/// <summary>A stream as it is on the disk.</summary>
internal sealed class StoredStream(ActorId actor)
{
    public ActorId Actor { get; } = actor;

    public List<EventData> Events { get; } = [];

    /// <summary>How many events there were before those.</summary>
    public long Dropped { get; set; }

    public long Version => Dropped + Events.Count;

    public StreamMark Mark { get; set; }

    public Snapshot? Snapshot { get; set; }

    public IReadOnlyList<RecordedEvent> Read(long after, int most)
    {
        var from = (int)Math.Max(0, after - Dropped);
        var count = Math.Clamp(Events.Count - from, 0, most);
        var read = new RecordedEvent[count];
        for (var i = 0; i < count; i++)
        {
            var stored = Events[from + i];
            read[i] = new(Dropped + from + i + 1, stored.Type, stored.Body);
        }

        return read;
    }
}
