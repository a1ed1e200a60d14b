using System.Collections.Immutable;
using Routing.Core.AgentQueue;
using Routing.Core.Rota.Handover;
using Routing.Core.Rota.Plan;

namespace Routing.Core.Rota;

/// <summary>What happened to a shop's rota, at a moment.</summary>
public abstract record RotaEvent(Instant At)
{
    public sealed record NoticePosted(
        Instant At, AgentRef By, ClientMessageId Id, string Text, NoticeScope To, Instant? Until) : RotaEvent(At);

    public sealed record NoticeAcknowledged(Instant At, ClientMessageId Id, AgentId By) : RotaEvent(At);

    /// <summary>Something about a session concerns the leads, or is told anew.</summary>
    public sealed record ConcernNoted(Instant At, Concern Concern) : RotaEvent(At);

    public sealed record ConcernOver(Instant At, SessionId Session, ConcernKind Kind) : RotaEvent(At);

    /// <summary>A notice is over.</summary>
    /// <param name="By">Who took it down; null when its moment had come.</param>
    public sealed record NoticeEnded(Instant At, ClientMessageId Id, AgentRef? By) : RotaEvent(At);

    /// <summary>Days are planned, in place of what stood there.</summary>
    /// <param name="Version">What these days have from now on; grows with every change.</param>
    /// <param name="Swap">The swap that brought it about; null when a lead planned.</param>
    public sealed record DaysPlanned(
        Instant At, long Version, ImmutableArray<PlannedDay> Days, AgentRef By, ClientMessageId? Swap = null)
        : RotaEvent(At);

    public sealed record SwapAsked(Instant At, Swap Swap) : RotaEvent(At);

    /// <summary>The colleague agreed; it needs a lead's word.</summary>
    public sealed record SwapAgreed(Instant At, ClientMessageId Id) : RotaEvent(At);

    /// <summary>A swap is over: it happens, or does not.</summary>
    /// <param name="By">Who ended it; null when its day had come.</param>
    public sealed record SwapEnded(Instant At, ClientMessageId Id, SwapStatus Status, AgentRef? By, string Note)
        : RotaEvent(At);

    /// <summary>An agent works in that queue now.</summary>
    public sealed record AgentPlaced(Instant At, AgentId Agent, QueueId Queue) : RotaEvent(At);

    /// <summary>An agent's queue is told what he has to do.</summary>
    /// <param name="AtSignOn">Whether it answers his signing on there: he has not been told otherwise before.</param>
    /// <param name="Here">The part of the shift it is about.</param>
    /// <param name="NextAt">When he is to work in another queue; null when he is not.</param>
    public sealed record DutyTold(
        Instant At, AgentId Agent, QueueId Queue, AgentDuty Duty, bool AtSignOn, Section? Here, Instant? NextAt)
        : RotaEvent(At);

    /// <summary>An agent said what the next shift must know, in place of what he had said before.</summary>
    /// <param name="Told">Those notes that their sessions are told now, as he has left already.</param>
    public sealed record HandoverWritten(
        Instant At,
        AgentRef By,
        QueueId Queue,
        Instant Until,
        string Text,
        ImmutableArray<HandoverNote> Notes,
        ImmutableArray<HandoverNote> Told) : RotaEvent(At);

    /// <summary>An agent's shift has ended; what he left stands in the book.</summary>
    /// <param name="LeftAt">When he left.</param>
    /// <param name="OpenChats">How many chats he left.</param>
    /// <param name="Told">Those notes that their sessions are told.</param>
    public sealed record HandoverLeft(
        Instant At,
        AgentRef By,
        QueueId Queue,
        Instant Until,
        Instant LeftAt,
        ImmutableArray<LeftItem> Left,
        int OpenChats,
        ImmutableArray<HandoverNote> Told) : RotaEvent(At);

    /// <summary>Somebody of the next shift has read a page of the book.</summary>
    public sealed record HandoverConfirmed(Instant At, QueueId Queue, Instant Until, AgentRef By) : RotaEvent(At);
}
