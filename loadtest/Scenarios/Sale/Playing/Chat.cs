using System.Text;
using Routing.LoadTest.Actors;
using Routing.LoadTest.Scenarios.Relay;
using Routing.LoadTest.Scenarios.Sale.Measuring;

namespace Routing.LoadTest.Scenarios.Sale.Playing;

/// <summary>
/// The account of one buyer's session at both ends: the buyer's page, and the consoles of the agents who had it. Every
/// message carries its chat's number, its own number and the moment it was meant for. Safe from many threads.
/// </summary>
/// <param name="number">The chat's number in this process.</param>
/// <param name="arrivedAt">When the buyer was meant to arrive.</param>
/// <param name="foundFree">Whether some agent was free then.</param>
/// <param name="meter">What is recorded into.</param>
public sealed class Chat(int number, long arrivedAt, bool foundFree, SaleMeter meter)
{
    private readonly Lock _lock = new();
    private readonly ChatLane _fromBuyer = new();
    private readonly ChatLane _fromAgents = new();
    private long _seenByBuyer;
    private long _seenByAgents;
    private long _refused;
    private long _joinedAt;
    private TaskCompletionSource<bool>? _placed;

    /// <summary>The agent whose desk it is on; null when on none.</summary>
    public AgentLife? Agent { get; private set; }

    /// <summary>Whether the buyer is on his page; his leaving ends what he can be shown.</summary>
    public bool IsBuyerHere
    {
        get;
        set
        {
            field = value;
            TellPlaced();
        }
    } = true;

    /// <summary>Whether some agent was free when the buyer arrived.</summary>
    public bool FoundFree => foundFree;

    /// <summary>Whether an agent has had it.</summary>
    public bool WasJoined => Volatile.Read(ref _joinedAt) != 0;

    /// <summary>Whether everything said is known to be stored, or was refused for good.</summary>
    public bool IsSettled
    {
        get
        {
            lock (_lock)
            {
                return _fromBuyer.Open + _fromAgents.Open <= _refused;
            }
        }
    }

    /// <summary>The text of the next message of the buyer, or of his agent, meant for a moment.</summary>
    public string Next(bool ofBuyer, long moment)
    {
        Span<byte> text = stackalloc byte[RelayText.Length];
        RelayText.Write(text, number, (ofBuyer ? _fromBuyer : _fromAgents).Seen.Send(), moment);
        meter.Count(Tally.Said, moment);
        return Encoding.ASCII.GetString(text);
    }

    /// <summary>A message of it was refused for good.</summary>
    public void Refuse() => Interlocked.Increment(ref _refused);

    /// <summary>It is on an agent's desk; true when it was not on that one before.</summary>
    public bool Join(AgentLife agent, long now)
    {
        lock (_lock)
        {
            if (Agent == agent)
            {
                return false;
            }

            Agent = agent;
        }

        if (Interlocked.CompareExchange(ref _joinedAt, now, 0) == 0)
        {
            meter[foundFree ? Figure.Assignment : Figure.Wait].Record(arrivedAt, now);
            TellPlaced();
        }

        return true;
    }

    /// <summary>Ends with true when an agent has had it, with false when the buyer has gone before.</summary>
    public Task<bool> PlacedAsync()
    {
        lock (_lock)
        {
            _placed ??= new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        TellPlaced();
        return _placed.Task;
    }

    /// <summary>It has left an agent's desk; true when it was there.</summary>
    public bool Leave(AgentLife agent)
    {
        lock (_lock)
        {
            var was = Agent == agent;
            Agent = was ? null : Agent;
            return was;
        }
    }

    /// <summary>An entry came to the buyer's page; false when he had it already.</summary>
    public bool TakeAtBuyer(Entry entry, long now)
    {
        lock (_lock)
        {
            return IsNew(entry, ref _seenByBuyer) && Take(entry, now, atBuyer: true);
        }
    }

    /// <summary>An entry came to a console; false when some console had it already.</summary>
    public bool TakeAtAgent(Entry entry, long now)
    {
        lock (_lock)
        {
            return IsNew(entry, ref _seenByAgents) && Take(entry, now, atBuyer: false);
        }
    }

    /// <summary>Compares both ends.</summary>
    /// <param name="transcript">The transcript; null when it was not read.</param>
    public Account Settle(IReadOnlyList<Entry>? transcript)
    {
        lock (_lock)
        {
            var up = _fromBuyer.Settle(transcript, number, "buyer", isShown: Agent is not null);
            var down = _fromAgents.Settle(transcript, number, "agent", isShown: IsBuyerHere);
            var both = up.Plus(down);
            return both with { Unanswered = Math.Max(0, both.Unanswered - _refused) };
        }
    }

    /// <summary>Whether something stored was not shown to the other end, which only the transcript explains.</summary>
    public bool NeedsTranscript
    {
        get
        {
            lock (_lock)
            {
                return _fromBuyer.IsUnshown || _fromAgents.IsUnshown;
            }
        }
    }

    // Only who asks for it needs it: most runs have nobody who does.
    private void TellPlaced()
    {
        lock (_lock)
        {
            if (WasJoined || !IsBuyerHere)
            {
                _placed?.TrySetResult(WasJoined);
            }
        }
    }

    // A snapshot brings entries again that an update brought before.
    private static bool IsNew(Entry entry, ref long seen)
    {
        if (entry.Number is not { } at || at <= seen)
        {
            return entry.Number is null;
        }

        seen = at;
        return true;
    }

    private bool Take(Entry entry, long now, bool atBuyer)
    {
        if (!entry.IsMessage || entry.Text is null
            || !RelayText.TryRead(Encoding.UTF8.GetBytes(entry.Text), out var chat, out var message, out var moment)
            || chat != number)
        {
            return true;
        }

        var ofBuyer = entry.From == "buyer";
        var lane = ofBuyer ? _fromBuyer : _fromAgents;
        if (ofBuyer == atBuyer)
        {
            lane.Seen.Receive(message);
            meter[Figure.Ack].Record(moment, now);
            return true;
        }

        lane.Shown.Receive(message);
        meter.Count(Tally.Delivered, moment);

        // What was said before an agent had the chat waited for him, not for the server.
        if (!atBuyer && moment >= Volatile.Read(ref _joinedAt))
        {
            meter[Figure.Message].Record(moment, now);
        }
        else if (atBuyer)
        {
            meter[Figure.Reply].Record(moment, now);
        }

        return true;
    }
}
