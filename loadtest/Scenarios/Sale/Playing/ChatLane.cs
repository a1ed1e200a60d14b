using System.Text;
using Routing.LoadTest.Actors;
using Routing.LoadTest.Measuring;
using Routing.LoadTest.Scenarios.Relay;
using Routing.LoadTest.Scenarios.Sale.Measuring;

namespace Routing.LoadTest.Scenarios.Sale.Playing;

/// <summary>One direction of a chat: what its sender knows to be stored, and what the other end was shown.</summary>
internal sealed class ChatLane
{
    /// <summary>What the sender has said, and has seen in his own stream: it is stored.</summary>
    public MessageLane Seen { get; } = new();

    /// <summary>What the other end was shown.</summary>
    public MessageLane Shown { get; } = new();

    /// <summary>Said and not known to be stored.</summary>
    public long Open => Seen.Sent - Seen.Received;

    /// <summary>Whether something stored was not shown.</summary>
    public bool IsUnshown => Seen.Received > Both();

    /// <summary>Compares the ends, and what is missing with the transcript.</summary>
    /// <param name="transcript">The transcript; null when it was not read.</param>
    /// <param name="chat">The chat's number.</param>
    /// <param name="from">Who sends in this direction: buyer or agent.</param>
    /// <param name="isShown">Whether the other end is there: then it must have been shown everything.</param>
    public Account Settle(IReadOnlyList<Entry>? transcript, int chat, string from, bool isShown)
    {
        var delivered = Both();
        var missing = Seen.Received - delivered;
        var kept = isShown || transcript is null ? 0 : Math.Min(missing, InTranscript(transcript, chat, from));
        return new Account(
            Seen.Sent,
            Seen.Received,
            delivered,
            kept,
            missing - kept,
            Seen.Doubled + Shown.Doubled,
            Seen.OutOfOrder + Shown.OutOfOrder,
            Open);
    }

    private long Both()
    {
        long both = 0;
        for (var message = 1; message <= Seen.Sent; message++)
        {
            both += Seen.Has(message) && Shown.Has(message) ? 1 : 0;
        }

        return both;
    }

    // How many of those that are stored and were not shown the transcript has.
    private long InTranscript(IReadOnlyList<Entry> transcript, int chat, string from)
    {
        var there = new HashSet<long>();
        foreach (var entry in transcript.Where(entry => entry.IsMessage && entry.From == from))
        {
            if (RelayText.TryRead(Encoding.UTF8.GetBytes(entry.Text ?? ""), out var of, out var message, out _)
                && of == chat && Seen.Has(message) && !Shown.Has(message))
            {
                there.Add(message);
            }
        }

        return there.Count;
    }
}
