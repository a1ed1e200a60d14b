using Routing.Storage.Sqlite.Native;
using Routing.Storage.Sqlite.Reading;

namespace Routing.Storage.Sqlite.Writing;

/// <summary>Finds again which events no extent names: at start, and after another process wrote to the file.</summary>
internal sealed class RecentEventsLoader(Database database, StreamQueries queries, RecentEvents recent)
{
    private readonly Statement unindexed = database.Prepare(
        "SELECT seq, stream, number FROM event WHERE seq > (SELECT seq FROM indexed WHERE id = 1) ORDER BY seq");

    private readonly Statement lastSeq = database.Prepare("SELECT coalesce(max(seq), 0) FROM event");

    /// <returns>The place of the last event in the file.</returns>
    public long Load()
    {
        Dictionary<long, long> indexed = [];
        List<EventPlace> places = [];
        while (unindexed.Next())
        {
            var place = new EventPlace(unindexed.Number(1), unindexed.Number(2), unindexed.Number(0));
            if (!indexed.TryGetValue(place.Stream, out var last))
            {
                indexed.Add(place.Stream, last = queries.LastIndexed(place.Stream));
            }

            // A pass that was under way has named some of them already.
            if (place.Number > last)
            {
                places.Add(place);
            }
        }

        recent.Replace(places);
        lastSeq.Next();
        var found = lastSeq.Number(0);
        lastSeq.Reset();
        return found;
    }
}
