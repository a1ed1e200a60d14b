using Routing.Core.Policies;
using Routing.Storage.Redis.Opening;

namespace Routing.Storage.Redis;

/// <summary>How a journal in Redis is reached and kept. Every number has a trade-off, a default, a unit, bounds.
/// </summary>
public sealed record RedisJournalOptions
{
    /// <summary>Where Redis is, and how to sign in there, as StackExchange.Redis reads it: <c>host:port</c>, for a
    /// Redis Cluster several with commas, then e.g. <c>,user=…,password=…,ssl=true</c>.</summary>
    public string Connection { get; init; } = "127.0.0.1:6379";

    /// <summary>What every key begins with. The part in braces keeps all keys in one slot of a Redis Cluster, so that
    /// one append can change all that belongs to it at once; another prefix is another journal.</summary>
    public string KeyPrefix { get; init; } = "{routing}:";

    /// <summary>Refuses to open unless Redis syncs each write to its disk (<c>appendonly yes</c>,
    /// <c>appendfsync always</c>) before it answers. Without it what was acknowledged in the last second may be lost
    /// with Redis's machine, and the log says so.</summary>
    public bool RequireDurable { get; init; }

    /// <summary>How many appends may be under way before more are refused. Larger rides out longer stalls and takes
    /// more memory. 1-10,000,000.</summary>
    public int QueueBound { get; init; } = 100_000;

    /// <summary>How many appends are sent together at most. Larger costs less processor time under load; smaller
    /// answers the first of them sooner. 1-10,000.</summary>
    public int BatchAppends { get; init; } = 512;

    /// <summary>How many batches may be on their way at once. More hides a longer way to Redis. 1-64.</summary>
    public int BatchesInFlight { get; init; } = 4;

    /// <summary>How long Redis may take to answer a batch or a question before it counts as failed. Longer rides out
    /// slower disks; shorter tells callers sooner. Milliseconds, 100-60,000.</summary>
    public int DeadlineMs { get; init; } = 5000;

    /// <summary>How long connecting may take. Milliseconds, 100-60,000.</summary>
    public int ConnectMs { get; init; } = 5000;

    /// <summary>How long a session stays after its last event; of a queue's stream what is older and covered by its
    /// snapshot goes too. 0 keeps everything, and memory grows without end. Days, 0-36,500.</summary>
    public int RetentionDays { get; init; }

    /// <param name="path">Where the options stand, e.g. <c>Journal</c>; it begins every mistake's path.</param>
    public IEnumerable<Mistake> Check(string path)
    {
        if (RedisConnection.MistakeIn(Connection) is { } mistake)
        {
            yield return new($"{path}.{nameof(Connection)}", mistake);
        }

        if (!HasHashTag(KeyPrefix))
        {
            yield return new(
                $"{path}.{nameof(KeyPrefix)}",
                $"is \"{KeyPrefix}\"; it must be 3 to 64 characters without blanks and hold a part in braces, "
                    + "as in {routing}:");
        }

        (string Name, int Value, int Least, int Most)[] bounds =
        [
            (nameof(QueueBound), QueueBound, 1, 10_000_000),
            (nameof(BatchAppends), BatchAppends, 1, 10_000),
            (nameof(BatchesInFlight), BatchesInFlight, 1, 64),
            (nameof(DeadlineMs), DeadlineMs, 100, 60_000),
            (nameof(ConnectMs), ConnectMs, 100, 60_000),
            (nameof(RetentionDays), RetentionDays, 0, 36_500),
        ];
        foreach (var (name, value, least, most) in bounds.Where(b => b.Value < b.Least || b.Value > b.Most))
        {
            yield return new($"{path}.{name}", $"is {value}; it must be {least} to {most}");
        }
    }

    private static bool HasHashTag(string prefix)
    {
        var open = prefix.IndexOf('{', StringComparison.Ordinal);
        return prefix.Length is >= 3 and <= 64
            && !prefix.Any(char.IsWhiteSpace)
            && open >= 0
            && prefix.IndexOf('}', open) > open + 1;
    }
}
