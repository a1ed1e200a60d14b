using Routing.Core.Versions;

namespace Routing.Core.AgentQueue.Matching;

/// <summary>A floor where agents sit, and the free agents of its rows by desk, whatever their skills.</summary>
internal sealed class Floor(string site, int number)
{
    private readonly Dictionary<int, SortedBlocks<DeskKey>> rows = [];

    public string Site { get; } = site;

    /// <summary>Counts the floors in the order they became known.</summary>
    public int Number { get; } = number;

    public SortedBlocks<DeskKey> Row(int row)
    {
        if (!rows.TryGetValue(row, out var desks))
        {
            rows.Add(row, desks = new());
        }

        return desks;
    }
}

/// <summary>A free agent's place in his row: by desk, in ranking order at one desk.</summary>
internal readonly record struct DeskKey(int Desk, RankKey Key, SkillGroup Group) : IComparable<DeskKey>
{
    /// <summary>Less than every key of that desk.</summary>
    public static DeskKey StartOf(int desk) => new(desk, new(long.MinValue, long.MinValue, null!), null!);

    public int CompareTo(DeskKey other) =>
        Desk != other.Desk ? Desk.CompareTo(other.Desk) : Key.CompareTo(other.Key);
}
