using Routing.Core.Versions;

namespace Routing.Core.AgentQueue;

/// <summary>The body of <see cref="Lanes{TKey}"/>.</summary>
public sealed class LaneBody<TKey>
    where TKey : struct, IComparable<TKey>
{
    internal Dictionary<SkillSet, SortedBlocks<TKey>> Lanes { get; } = [];

    internal int Count { get; private set; }

    internal void Make(LaneChange<TKey> change)
    {
        if (!Lanes.TryGetValue(change.Skills, out var lane))
        {
            Lanes.Add(change.Skills, lane = new());
        }

        var isMade = change.IsIn ? lane.Add(change.Key) : lane.Remove(change.Key);
        if (!isMade)
        {
            throw new InvalidOperationException($"the lane of '{change.Skills}' cannot make the change {change}");
        }

        Count += change.IsIn ? 1 : -1;
    }
}
