using Routing.Core;
using Routing.Storage.Sqlite.Reading;

namespace Routing.Storage.Sqlite.Writing;

/// <summary>
/// The streams that were written lately, in two halves: when the new half is full, the old one goes and the new one
/// takes its place. What is used stays, and nothing is sorted.
/// </summary>
internal sealed class StreamCache(StreamQueries queries, int most)
{
    private Dictionary<ActorId, StreamState> fresh = [];
    private Dictionary<ActorId, StreamState> old = [];

    /// <summary>Whether the next new stream drops the old half: marks not yet written must be by then.</summary>
    public bool IsFull => fresh.Count >= most / 2;

    public StreamState this[ActorId actor]
    {
        get
        {
            if (fresh.TryGetValue(actor, out var known))
            {
                return known;
            }

            if (!old.TryGetValue(actor, out known))
            {
                var (id, mark) = queries.Find(actor);
                known = new(id, id == 0 ? 0 : queries.VersionOf(id), mark);
            }

            fresh.Add(actor, known);
            return known;
        }
    }

    public void DropOldHalf() => (old, fresh) = (fresh, []);

    public void Clear() => (old, fresh) = ([], []);
}
