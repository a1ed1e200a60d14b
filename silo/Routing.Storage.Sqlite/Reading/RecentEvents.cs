namespace Routing.Storage.Sqlite.Reading;

/// <summary>
/// Where the events lie that no extent names yet: a few numbers per stream, in memory, rebuilt at start. Shared by
/// the writer and the readers. An event is here, in an extent, or for a moment in both; never in neither.
/// </summary>
internal sealed class RecentEvents
{
    private readonly Lock gate = new();
    private readonly Dictionary<long, Run> runs = [];

    /// <summary>How many events are here.</summary>
    public int Count { get; private set; }

    public void Add(IReadOnlyList<EventPlace> places)
    {
        lock (gate)
        {
            AddAll(places);
        }
    }

    /// <summary>Begins anew with these.</summary>
    public void Replace(IReadOnlyList<EventPlace> places)
    {
        lock (gate)
        {
            runs.Clear();
            Count = 0;
            AddAll(places);
        }
    }

    /// <summary>The number of the stream's last event here; 0 when none is.</summary>
    public long LastOf(long stream)
    {
        lock (gate)
        {
            return runs.TryGetValue(stream, out var run) ? run.Last : 0;
        }
    }

    /// <summary>Where the stream's events above <paramref name="after"/> lie that are here, in order.</summary>
    public EventRun Of(long stream, long after, int most)
    {
        lock (gate)
        {
            if (!runs.TryGetValue(stream, out var run) || run.Last <= after)
            {
                return EventRun.None;
            }

            var skip = (int)Math.Max(0, after - run.First + 1);
            return new(run.First + skip, [.. run.Seqs.Skip(skip).Take(most)]);
        }
    }

    /// <summary>The streams that have events here, in the order of extents.</summary>
    public long[] Streams()
    {
        lock (gate)
        {
            return [.. runs.Keys.Order()];
        }
    }

    /// <summary>Forgets a stream's events up to a number: an extent names them now.</summary>
    public void Forget(long stream, long through)
    {
        lock (gate)
        {
            if (!runs.TryGetValue(stream, out var run))
            {
                return;
            }

            var many = (int)Math.Clamp(through - run.First + 1, 0, run.Seqs.Count);
            run.Seqs.RemoveRange(0, many);
            run.First += many;
            Count -= many;
            if (run.Seqs.Count == 0)
            {
                runs.Remove(stream);
            }
        }
    }

    private void AddAll(IReadOnlyList<EventPlace> places)
    {
        foreach (var place in places)
        {
            if (!runs.TryGetValue(place.Stream, out var run))
            {
                runs.Add(place.Stream, run = new(place.Number));
            }

            run.Seqs.Add(place.Seq);
        }

        Count += places.Count;
    }

    private sealed class Run(long first)
    {
        public long First { get; set; } = first;

        public List<long> Seqs { get; } = [];

        public long Last => First + Seqs.Count - 1;
    }
}
