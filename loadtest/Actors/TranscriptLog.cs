namespace Routing.LoadTest.Actors;

/// <summary>
/// What one end has seen of a session: its entries in the order they came, each once. Safe from several threads.
/// </summary>
public sealed class TranscriptLog
{
    private readonly Lock _lock = new();
    private readonly List<Entry> _entries = [];
    private readonly HashSet<long> _numbers = [];
    private readonly Dictionary<string, TaskCompletionSource> _seen = [];

    /// <summary>Entries of humans, in the order they came.</summary>
    public IReadOnlyList<Entry> Messages
    {
        get
        {
            lock (_lock)
            {
                return [.. _entries.Where(entry => entry.IsMessage)];
            }
        }
    }

    /// <summary>Entries with a transcript number, automatic replies among them, in the order they came.</summary>
    public IReadOnlyList<Entry> Numbered
    {
        get
        {
            lock (_lock)
            {
                return [.. _entries.Where(entry => entry.Number is not null)];
            }
        }
    }

    /// <summary>Adds an entry, unless its number is known already, as in a snapshot after a reconnect.</summary>
    public void Add(Entry entry)
    {
        TaskCompletionSource? seen = null;
        lock (_lock)
        {
            if (entry.Number is { } number && !_numbers.Add(number))
            {
                return;
            }

            _entries.Add(entry);
            if (entry.Id is { } id)
            {
                seen = Waiter(id);
            }
        }

        seen?.TrySetResult();
    }

    /// <summary>Ends when the message with this id has been seen.</summary>
    public Task SeenAsync(string id)
    {
        lock (_lock)
        {
            return Waiter(id).Task;
        }
    }

    private TaskCompletionSource Waiter(string id)
    {
        if (!_seen.TryGetValue(id, out var waiter))
        {
            _seen[id] = waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        return waiter;
    }
}
