namespace Routing.Core.AgentQueue;

/// <summary>When an agent works: from, until (exclusive).</summary>
public sealed record Shift(Instant From, Instant Until)
{
    public bool Holds(Instant at) => at >= From && at < Until;
}

/// <summary>What a queue must know of an agent who signs on.</summary>
/// <param name="Slots">Capacity in slots, 1 to <see cref="MaxSlots"/>; a live chat takes one.</param>
/// <param name="Shift">The shift that holds now or comes next; null when the agent works at any hour.</param>
/// <param name="Weight">His share of chats beside others' when the queue ranks by weight: from
/// <see cref="MinWeight"/> to <see cref="MaxWeight"/>; an agent of 200 gets twice as many as one of 100.</param>
public sealed record AgentProfile(
    AgentId Id,
    string Name,
    Seat Seat,
    SkillSet Skills,
    int Slots,
    Shift? Shift,
    int Weight = AgentProfile.UsualWeight)
{
    public const int MaxSlots = 20;
    public const int MinWeight = 10;
    public const int UsualWeight = 100;
    public const int MaxWeight = 200;

    public AgentRef Ref => new(Id, Name);
}
