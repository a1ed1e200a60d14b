using Routing.Core;
using Routing.Engine.Ports;
using Routing.Storage.Sqlite.Native;

namespace Routing.Storage.Sqlite.Reading;

/// <summary>What the writer and the readers ask of streams, each on its own connection.</summary>
internal sealed class StreamQueries(Database database, RecentEvents recent)
{
    private readonly Statement find = database.Prepare(
        "SELECT id, cursor, wake FROM stream WHERE kind = ?1 AND shop = ?2 AND key = ?3 AND ordinal = ?4");

    private readonly Statement lastIndexed = database.Prepare(
        "SELECT last FROM extent WHERE stream = ?1 ORDER BY first DESC LIMIT 1");

    /// <summary>The stream's id and mark; id 0 when there is no such stream.</summary>
    public (long Id, StreamMark Mark) Find(ActorId actor)
    {
        StreamName.Of(actor).Bind(find);
        if (!find.Next())
        {
            return default;
        }

        var found = (find.Number(0), new StreamMark(find.Number(1), ToInstant(find.NumberOrNull(2))));
        find.Reset();
        return found;
    }

    /// <summary>The number of the stream's last event.</summary>
    public long VersionOf(long stream) => recent.LastOf(stream) is > 0 and var last ? last : LastIndexed(stream);

    /// <summary>The number of the last event that an extent names; 0 when none does.</summary>
    public long LastIndexed(long stream)
    {
        if (!lastIndexed.Bind(1, stream).Next())
        {
            return 0;
        }

        var last = lastIndexed.Number(0);
        lastIndexed.Reset();
        return last;
    }

    private static Instant? ToInstant(long? unixMs) => unixMs is { } moment ? new Instant(moment) : null;
}
