using System.Collections.Immutable;
using Routing.Core.AgentQueue.Counting;
using Routing.Core.AgentQueue.Matching;

namespace Routing.Core.AgentQueue;

/// <summary>An agent who is, or was today, signed on in a queue.</summary>
public sealed record AgentState(AgentProfile Profile)
{
    // The least common multiple of 1 to 20: load per slot stays a whole number for every allowed number of slots.
    private const long SlotMultiple = 232_792_560;

    public AgentId Id => Profile.Id;

    public Presence Presence { get; init; } = Presence.Online;

    /// <summary>What the agent, or the system, gave as the reason of the presence.</summary>
    public string? Reason { get; init; }

    /// <summary>Since when that presence holds.</summary>
    public Instant Since { get; init; }

    public bool OnShift { get; init; }

    public Instant? DrainAt { get; init; }

    /// <summary>Open chats that he never exceeds, idle ones included.</summary>
    public int MaxChats { get; init; }

    /// <summary>The open connections of his consoles.</summary>
    public ImmutableArray<ConnectionId> Connections { get; init; } = [];

    /// <summary>How long he is taken for present after the last connection dropped.</summary>
    public Instant? GraceUntil { get; init; }

    /// <summary>When the last connection dropped; null while there is one.</summary>
    public Instant? DroppedAt { get; init; }

    /// <summary>When he is taken for absent unless his console gives a sign of life.</summary>
    public Instant? UnseenAt { get; init; }

    /// <summary>The offer under which he is held ready for another queue.</summary>
    public int? Offer { get; init; }

    /// <summary>The queue to which a lead moved him; he is remembered here, so that his console finds him.</summary>
    public QueueId? MovedTo { get; init; }

    /// <summary>The slots a lead gave him, instead of the profile's.</summary>
    public int? SlotsByLead { get; init; }

    /// <summary>Until when a lead lets him work, beyond his shift.</summary>
    public Instant? OvertimeUntil { get; init; }

    /// <summary>What the rota said last; null when it said nothing.</summary>
    public AgentDuty? Duty { get; init; }

    /// <summary>When the break ends into which the rota sent him; null when he is in none, or chose otherwise.
    /// </summary>
    public Instant? BreakUntil { get; init; }

    /// <summary>The break that comes next; none while he is in one.</summary>
    public Shift? NextBreak => BreakUntil is null && Duty is { Breaks: [var next, ..] } ? next : null;

    /// <summary>The chats he has, in the order they came.</summary>
    public ImmutableArray<SessionId> Chats { get; init; } = [];

    /// <summary>What the chats take, in hundredths of a slot.</summary>
    public int Load { get; init; }

    public int OpenRounds { get; init; }

    /// <summary>How many of the chats are idle.</summary>
    public int IdleChats { get; init; }

    /// <summary>When he last got or gave up a chat: the longest idle comes first among equals.</summary>
    public Instant BusyAt { get; init; }

    /// <summary>The count of the queue's assignments when he was last given a chat; 0 before the first.</summary>
    public long LastAssignment { get; init; }

    /// <summary>What he has been given, each chat by the stride of his weight; see <see cref="Weighted"/>.</summary>
    public long Pass { get; init; }

    /// <summary>How he answered, on the last day he did; null when he never has.</summary>
    public AgentAnswers? Answers { get; init; }

    /// <summary>Numbers the changes of his desk, for his console's updates.</summary>
    public long DeskNumber { get; init; }

    /// <summary>Whether one more open chat stays within the maximum, whatever it takes of his slots.</summary>
    public bool IsBelowMaximum => Chats.Length < MaxChats;

    /// <summary>Whether one more live chat fits into his slots.</summary>
    public bool HasSlot => IsBelowMaximum && Load + ChatState.LiveCost <= Profile.Slots * ChatState.LiveCost;

    /// <summary>Whether he gets chats at all, however many he has now: Online and on shift.</summary>
    public bool IsServing => Presence == Presence.Online && OnShift;

    /// <summary>Whether he may be given one more live chat: he has a slot, and is not held ready elsewhere.</summary>
    public bool IsFree => IsServing && Offer is null && HasSlot;

    /// <summary>The load per slot, in a unit in which it is a whole number.</summary>
    internal long LoadPerSlot => Load * (SlotMultiple / Profile.Slots);
}
