using Routing.Core.Policies;

namespace Routing.Storage.Sqlite;

/// <summary>What a commit waits for.</summary>
public enum SqliteSync
{
    /// <summary>The disk has the events: they survive the loss of power.</summary>
    Full,

    /// <summary>The operating system has the events: they survive the server's death, not the machine's.</summary>
    Normal,
}

/// <summary>How a journal file is kept. Every number has a trade-off, a default, a unit, bounds.</summary>
public sealed record SqliteJournalOptions
{
    /// <summary>What an acknowledged event survives. Full by default; Normal saves a sync of the disk per commit.
    /// </summary>
    public SqliteSync Sync { get; init; } = SqliteSync.Full;

    /// <summary>How many appends may wait for the disk before more are refused. Larger rides out longer stalls of
    /// the disk and takes more memory. 1-10,000,000.</summary>
    public int QueueBound { get; init; } = 65_536;

    /// <summary>The shortest time from one commit to the next while appends keep coming. Longer puts more appends
    /// in one commit and so costs less processor time; it adds up to as much to the latency. Milliseconds, 0-100.
    /// </summary>
    public int GatherMs { get; init; } = 1;

    /// <summary>How much the write-ahead log holds before it is copied to the file. Larger copies less often; smaller
    /// keeps the log and the recovery after a crash short. MiB, 1-4096.</summary>
    public int CheckpointMiB { get; init; } = 16;

    /// <summary>How many reads may run at once, each with its own connection. 1-64.</summary>
    public int Readers { get; init; } = 4;

    /// <summary>How many streams' versions the writer keeps at hand. More saves lookups, at some 200 bytes each.
    /// 100-10,000,000.</summary>
    public int CachedStreams { get; init; } = 100_000;

    /// <summary>How many events may lie unindexed. More makes appends cheaper, and the start after a crash slower
    /// (some 100,000 are read per second). 1-1,000,000.</summary>
    public int UnindexedEvents { get; init; } = 32_768;

    /// <summary>How long a mark that moves a wake-up later may wait to be written. Longer writes less; after a crash
    /// more that was owed is sent again. Milliseconds, 0-60,000.</summary>
    public int MarkDelayMs { get; init; } = 1000;

    /// <summary>The largest the file may grow; 0 for as large as the disk. Appends beyond it are refused. MiB,
    /// 0-16,777,216.</summary>
    public int MaxMiB { get; init; }

    /// <summary>Files up to this size are checked page by page at start; larger ones only at their head and their
    /// length, which starts sooner and finds less damage. MiB, 0-1,048,576.</summary>
    public int CheckUpToMiB { get; init; } = 256;

    /// <param name="path">Where the options stand, e.g. <c>Journal</c>; it begins every mistake's path.</param>
    public IEnumerable<Mistake> Check(string path)
    {
        (string Name, int Value, int Least, int Most)[] bounds =
        [
            (nameof(Sync), (int)Sync, 0, 1),
            (nameof(QueueBound), QueueBound, 1, 10_000_000),
            (nameof(GatherMs), GatherMs, 0, 100),
            (nameof(CheckpointMiB), CheckpointMiB, 1, 4096),
            (nameof(Readers), Readers, 1, 64),
            (nameof(CachedStreams), CachedStreams, 100, 10_000_000),
            (nameof(UnindexedEvents), UnindexedEvents, 1, 1_000_000),
            (nameof(MarkDelayMs), MarkDelayMs, 0, 60_000),
            (nameof(MaxMiB), MaxMiB, 0, 16_777_216),
            (nameof(CheckUpToMiB), CheckUpToMiB, 0, 1_048_576),
        ];
        return bounds
            .Where(bound => bound.Value < bound.Least || bound.Value > bound.Most)
            .Select(bound => new Mistake(
                $"{path}.{bound.Name}", $"is {bound.Value}; it must be {bound.Least} to {bound.Most}"));
    }
}
