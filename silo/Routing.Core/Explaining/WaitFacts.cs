using System.Diagnostics;
using Routing.Core.AgentQueue;

namespace Routing.Core.Explaining;

/// <summary>Why a session is with nobody.</summary>
public enum WaitCause
{
    /// <summary>Whoever could have it has as many chats as he can take.</summary>
    AtCapacity,

    /// <summary>Those with a free slot are held ready for other queues.</summary>
    HeldReady,

    /// <summary>Somebody is free: the next decision gives it to him.</summary>
    FreeNow,

    /// <summary>No agent is signed on in the queue.</summary>
    NobodySignedOn,

    /// <summary>Of those signed on nobody holds the skills it needs.</summary>
    NobodyHoldsTheSkills,

    /// <summary>Whoever could serve it gets no new chats: away, off shift, paused or draining.</summary>
    NobodyGetsChats,

    /// <summary>The queue is closed and nobody is there; the message is kept.</summary>
    Closed,

    /// <summary>A lead moves it to another queue; it is on its way.</summary>
    Moving,

    /// <summary>It is on its way to the queue, or to one that helps out.</summary>
    OnItsWay,
}

/// <summary>
/// What a queue has for a session that waits. Every agent who is signed on and holds the skills is counted once: as
/// eligible, draining, paused, away or off shift; every eligible one as at capacity, held ready or free. Moments in
/// Unix milliseconds.
/// </summary>
/// <param name="Needs">The skills it needs.</param>
/// <param name="Place">Its place in line, from 1; null when it does not stand in it.</param>
/// <param name="InLine">How many stand in line.</param>
/// <param name="Since">Since when it waits here.</param>
/// <param name="SignedOn">Agents who are signed on in the queue.</param>
/// <param name="HoldingSkills">Those of them who hold the skills.</param>
/// <param name="Eligible">Those of them who get chats: Online and on shift.</param>
/// <param name="AtCapacity">Eligible, with no room for another live chat.</param>
/// <param name="HeldReady">Eligible, with room, but held ready for another queue.</param>
/// <param name="Ring">Who is asked to help.</param>
/// <param name="Asked">The queues that are asked.</param>
/// <param name="AskedSince">Since when.</param>
/// <param name="LentTo">The queue that helps out with it.</param>
/// <param name="Open">Whether the queue is open, by its hours.</param>
/// <param name="OpensAt">When it opens; null when it is open, or that is not known.</param>
public sealed record WaitFacts(
    WaitCause Cause,
    string Queue,
    IReadOnlyList<string> Needs,
    int? Place,
    int InLine,
    long? Since,
    int SignedOn,
    int HoldingSkills,
    int Eligible,
    int AtCapacity,
    int HeldReady,
    int Free,
    int Draining,
    int Paused,
    int Away,
    int OffShift,
    HelpRing Ring,
    IReadOnlyList<string> Asked,
    long? AskedSince,
    string? LentTo,
    bool Open,
    long? OpensAt)
{
    /// <summary>Counts for a session that waits; in the queue's turn, in time that grows with its agents.</summary>
    /// <param name="chat">The session as the queue has it; null when it has not come there yet.</param>
    public static WaitFacts Of(QueueState queue, ChatState? chat)
    {
        var need = chat?.Enqueueing.Skills ?? SkillSet.None;
        var signedOn = queue.Agents.Values
            .Where(agent => agent is { MovedTo: null, Presence: not Presence.Offline }).ToList();
        var holding = signedOn.Where(agent => agent.Profile.Skills.Covers(need)).ToList();
        var standings = holding.CountBy(StandingOf).ToDictionary();
        int Many(Standing standing) => standings.GetValueOrDefault(standing);
        var facts = new WaitFacts(
            default,
            queue.Id.Key,
            need.Skills,
            chat?.Phase == ChatPhase.Waiting ? queue.Line.CountBefore(chat.WaitingKey) + 1 : null,
            queue.Line.Count,
            chat?.PlacedAt.UnixMs,
            signedOn.Count,
            holding.Count,
            Many(Standing.AtCapacity) + Many(Standing.HeldReady) + Many(Standing.Free),
            Many(Standing.AtCapacity),
            Many(Standing.HeldReady),
            Many(Standing.Free),
            Many(Standing.Draining),
            Many(Standing.Paused),
            Many(Standing.Away),
            Many(Standing.OffShift),
            queue.Help.Ring,
            [.. queue.Help.Asked.Select(asked => asked.Value)],
            queue.Help.AskedSince?.UnixMs,
            chat?.Phase == ChatPhase.Lent ? chat.LentTo?.Value : null,
            queue.IsOpen,
            queue.IsOpen ? null : queue.HoursUntil?.UnixMs);
        return facts with { Cause = CauseOf(chat?.Phase, facts) };
    }

    private static WaitCause CauseOf(ChatPhase? phase, WaitFacts facts) => phase switch
    {
        ChatPhase.Kept => WaitCause.Closed,
        ChatPhase.Moving => WaitCause.Moving,
        ChatPhase.Waiting => facts switch
        {
            { SignedOn: 0 } => WaitCause.NobodySignedOn,
            { HoldingSkills: 0 } => WaitCause.NobodyHoldsTheSkills,
            { Eligible: 0 } => WaitCause.NobodyGetsChats,
            { Free: > 0 } => WaitCause.FreeNow,
            { HeldReady: > 0 } => WaitCause.HeldReady,
            _ => WaitCause.AtCapacity,
        },
        _ => WaitCause.OnItsWay,
    };

    private static Standing StandingOf(AgentState agent) => agent switch
    {
        { Presence: Presence.Away or Presence.AutoAway } => Standing.Away,
        { OnShift: false } => Standing.OffShift,
        { Presence: Presence.Draining } => Standing.Draining,
        { Presence: Presence.Paused } => Standing.Paused,
        { HasSlot: false } => Standing.AtCapacity,
        { Offer: not null } => Standing.HeldReady,
        { Presence: Presence.Online } => Standing.Free,
        _ => throw new UnreachableException($"{agent.Id} is {agent.Presence} and signed on"),
    };

    private enum Standing
    {
        Free,
        HeldReady,
        AtCapacity,
        Paused,
        Draining,
        OffShift,
        Away,
    }
}
