using System.Diagnostics;
using Routing.Core;
using Routing.Storage.Sqlite.Native;

namespace Routing.Storage.Sqlite.Writing;

/// <summary>
/// Writes marks. One that wakes a stream earlier than the file says is written at once; one that wakes it later, or
/// only says what was acknowledged, may wait for others: what the file says meanwhile is safe, only earlier.
/// </summary>
internal sealed class MarkWriter(Database database, int delayMs)
{
    private const int MostListed = 4096;

    private readonly List<StreamState> listed = [];
    private readonly Statement update = database.Prepare("UPDATE stream SET cursor = ?2, wake = ?3 WHERE id = ?1");
    private long listedSince;

    /// <summary>How long the marks that wait may still wait, in milliseconds; null when none does.</summary>
    public int? PatienceMs => listed.Count == 0
        ? null
        : (int)Math.Max(0, delayMs - Stopwatch.GetElapsedTime(listedSince).TotalMilliseconds);

    public bool IsDue => listed.Count >= MostListed || PatienceMs == 0;

    /// <summary>Takes the stream's mark over; inside a transaction.</summary>
    public void Note(StreamState stream, MarkWrite write)
    {
        // A mark of another version, or of events that were never stored, says nothing about this stream.
        var mark = write.Mark;
        if (stream.Id == 0 || write.Version != stream.Version || mark.OutboxCursor > stream.Version)
        {
            return;
        }

        // What is acknowledged stays so.
        stream.Newest = mark with { OutboxCursor = Math.Max(mark.OutboxCursor, stream.Newest.OutboxCursor) };
        if (IsEarlier(stream.Newest.WakeAt, stream.Stored.WakeAt))
        {
            Write(stream);
        }
        else if (!stream.IsListed && stream.Newest != stream.Stored)
        {
            stream.IsListed = true;
            listedSince = listed.Count == 0 ? Stopwatch.GetTimestamp() : listedSince;
            listed.Add(stream);
        }
    }

    /// <summary>Writes every mark that waits; inside a transaction.</summary>
    public void WriteListed()
    {
        foreach (var stream in listed)
        {
            stream.IsListed = false;
            if (stream.Newest != stream.Stored)
            {
                Write(stream);
            }
        }

        listed.Clear();
    }

    /// <summary>Forgets the marks that wait: the file keeps the earlier ones.</summary>
    public void Clear() => listed.Clear();

    private static bool IsEarlier(Instant? mark, Instant? than) =>
        mark is { } moment && (than is null || moment < than.Value);

    private void Write(StreamState stream)
    {
        update.Bind(1, stream.Id)
            .Bind(2, stream.Newest.OutboxCursor)
            .Bind(3, stream.Newest.WakeAt?.UnixMs)
            .Run();
        stream.Stored = stream.Newest;
    }
}
