using Routing.LoadTest.Measuring;

namespace Routing.LoadTest.Actors;

/// <summary>
/// The messages of one actor that the server has not acknowledged yet, in the order they were said. They are sent
/// again with the same id after a time-out or a reconnect; the server recognises them. Safe from several threads.
/// </summary>
public sealed class Outbox
{
    /// <summary>
    /// How long to wait for an acknowledgement before sending again; each further time twice as long, up to
    /// <see cref="Longest"/>.
    /// </summary>
    public static readonly TimeSpan ResendAfter = TimeSpan.FromSeconds(5);

    /// <summary>How long a refusal for now holds everything back; each further one twice as long.</summary>
    public static readonly TimeSpan HoldFor = TimeSpan.FromSeconds(1);

    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Refusals that may pass.</summary>
    internal static readonly string[] WorthTryingAgain = ["TooFast", "Busy", "Unavailable", "Stopping", "QueueFull"];

    private readonly Lock _lock = new();
    private readonly OrderedDictionary<string, Waiting> _waiting = [];
    private long _resent;
    private long? _heldUntil;
    private TimeSpan _hold = HoldFor;

    /// <summary>Messages sent again so far.</summary>
    public long Resent => Interlocked.Read(ref _resent);

    /// <summary>Whether what is said now waits: something before it was refused for now, and goes first.</summary>
    public bool IsHeld
    {
        get
        {
            lock (_lock)
            {
                return _heldUntil is not null;
            }
        }
    }

    /// <summary>
    /// Enters a message that is sent now, unless <see cref="IsHeld"/>; the task ends with its transcript number.
    /// </summary>
    public Task<long> Add(string id, string session, string text)
    {
        var entry = new Waiting(session, text) { SentAt = Clock.Now };
        lock (_lock)
        {
            _waiting.Add(id, entry);
        }

        return entry.Done.Task;
    }

    /// <summary>The server has the message under this transcript number.</summary>
    public void Acknowledge(string id, long number)
    {
        Waiting? entry;
        lock (_lock)
        {
            _waiting.Remove(id, out entry);
            _hold = HoldFor;
        }

        entry?.Done.TrySetResult(number);
    }

    /// <summary>
    /// The server refused the message: for now, and it will be sent again with all that was said after it, in its
    /// order; or for good, and the task fails.
    /// </summary>
    public void Refuse(string id, string code, string words)
    {
        Waiting? entry;
        lock (_lock)
        {
            if (WorthTryingAgain.Contains(code))
            {
                if (_heldUntil is null && _waiting.ContainsKey(id))
                {
                    _heldUntil = Clock.Now + Clock.Seconds(_hold.TotalSeconds);
                    _hold = Twice(_hold);
                }

                return;
            }

            _waiting.Remove(id, out entry);
        }

        entry?.Done.TrySetException(new HubRefusedException($"{code}: {words}"));
    }

    /// <summary>
    /// What is to be sent again now: everything after a reconnect or a hold, nothing while it is held, else what has
    /// waited too long.
    /// </summary>
    public IReadOnlyList<(string Id, string Session, string Text)> TakeDue(bool everything)
    {
        var due = new List<(string, string, string)>();
        var now = Clock.Now;
        lock (_lock)
        {
            if (!everything && now < _heldUntil)
            {
                return due;
            }

            everything |= _heldUntil is not null;
            _heldUntil = null;
            foreach (var (id, entry) in _waiting)
            {
                if (everything || now - entry.SentAt > Clock.Seconds(entry.Patience.TotalSeconds))
                {
                    entry.Patience = everything ? ResendAfter : Twice(entry.Patience);
                    entry.SentAt = now;
                    due.Add((id, entry.Session, entry.Text));
                }
            }
        }

        Interlocked.Add(ref _resent, due.Count);
        return due;
    }

    /// <summary>Gives up on everything.</summary>
    public void FailAll(Exception error)
    {
        Waiting[] all;
        lock (_lock)
        {
            all = [.. _waiting.Values];
            _waiting.Clear();
        }

        foreach (var entry in all)
        {
            entry.Done.TrySetException(error);
        }
    }

    private static TimeSpan Twice(TimeSpan span) => span * 2 < Longest ? span * 2 : Longest;

    private sealed class Waiting(string session, string text)
    {
        public string Session => session;

        public string Text => text;

        public long SentAt { get; set; }

        public TimeSpan Patience { get; set; } = ResendAfter;

        public TaskCompletionSource<long> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
