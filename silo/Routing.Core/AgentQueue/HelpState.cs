using System.Collections.Immutable;

namespace Routing.Core.AgentQueue;

/// <summary>
/// How a queue and the others of its shop help each other: what it asks of them, what they ask of it, and the agents
/// that are held ready until the other has answered.
/// </summary>
public sealed record HelpState
{
    public static readonly HelpState None = new();

    /// <summary>Counts this queue's calls for help.</summary>
    public int Call { get; init; }

    /// <summary>Who is asked.</summary>
    public HelpRing Ring { get; init; }

    /// <summary>Since when these are asked, whatever was called out anew meanwhile; null when nobody is.</summary>
    public Instant? AskedSince { get; init; }

    /// <summary>What the sessions in line need, as it was called out.</summary>
    public ImmutableArray<SkillSet> Needs { get; init; } = [];

    public ImmutableArray<QueueId> Asked { get; init; } = [];

    /// <summary>Since when the lead is told that somebody waits for so long; null when he is not.</summary>
    public Instant? LongWaitSince { get; init; }

    /// <summary>The latest offer of each queue that was answered.</summary>
    public ImmutableArray<AnsweredOffer> Answered { get; init; } = [];

    /// <summary>The calls of other queues, in the order they came.</summary>
    public ImmutableArray<OpenCall> Calls { get; init; } = [];

    /// <summary>Counts the agents offered to other queues.</summary>
    public int LastOffer { get; init; }

    /// <summary>The offers that are not answered yet, in their order.</summary>
    public ImmutableArray<HeldOffer> Offers { get; init; } = [];

    /// <summary>Counts the agents that moved away from here.</summary>
    public int LastMove { get; init; }

    /// <summary>The latest agent that came from each queue, by that queue's count.</summary>
    public ImmutableArray<ReceivedMove> Received { get; init; } = [];

    public int AnsweredOf(QueueId queue) => Answered.FirstOrDefault(one => one.Queue == queue).Offer;

    public int ReceivedOf(QueueId queue) => Received.FirstOrDefault(one => one.Queue == queue).Move;

    public OpenCall? CallOf(QueueId queue) => Calls.FirstOrDefault(call => call.From == queue);

    public HeldOffer? OfferOf(int number) => Offers.FirstOrDefault(offer => offer.Number == number);
}

/// <summary>Up to which number a queue's offers were answered.</summary>
public readonly record struct AnsweredOffer(QueueId Queue, int Offer);

/// <summary>Up to which number a queue's moved agents have come.</summary>
public readonly record struct ReceivedMove(QueueId Queue, int Move);

/// <summary>Another queue asks for help.</summary>
/// <param name="Call">Which of its calls; an older one is over.</param>
/// <param name="Needs">What its sessions need.</param>
/// <param name="IsDeclined">Whether it could not use what was offered: it gets no more before its next call.</param>
public sealed record OpenCall(QueueId From, int Call, ImmutableArray<SkillSet> Needs, bool IsDeclined);

/// <summary>An agent who is held ready for another queue.</summary>
/// <param name="Until">When he is free again, answered or not.</param>
public sealed record HeldOffer(int Number, QueueId To, int Call, AgentId Agent, Instant Until);
