namespace Routing.Core.AgentQueue;

/// <summary>A key enters a lane, or leaves it.</summary>
public readonly record struct LaneChange<TKey>(SkillSet Skills, TKey Key, bool IsIn)
    where TKey : struct, IComparable<TKey>;
