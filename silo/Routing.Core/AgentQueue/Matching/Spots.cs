using Routing.Core.Versions;

namespace Routing.Core.AgentQueue.Matching;

/// <summary>
/// Where an agent of a profile is looked for: with the group of his skills, on his floor and in his row.
/// </summary>
internal sealed record Spot(AgentProfile Profile, SkillGroup Group, Floor Floor, SortedBlocks<DeskKey> Row)
{
    public DeskKey At(RankKey key) => new(Profile.Seat.Desk, key, Group);
}

/// <summary>The spots of all agents, found out once for each profile.</summary>
/// <param name="needs">The known needs, of which there will be more.</param>
internal sealed class Spots(IReadOnlyCollection<Need> needs)
{
    private readonly Dictionary<AgentId, Spot> spots = [];
    private readonly Dictionary<SkillSet, SkillGroup> groups = [];
    private readonly Dictionary<(string Site, int Level), Floor> floors = [];

    public IReadOnlyCollection<SkillGroup> Groups => groups.Values;

    // Looked up by the agent's name, and found out anew when he came back with another profile.
    public Spot Of(AgentProfile profile)
    {
        if (!spots.TryGetValue(profile.Id, out var spot) || !ReferenceEquals(spot.Profile, profile))
        {
            var floor = FloorOf(profile.Seat);
            spots[profile.Id] = spot = new(profile, GroupOf(profile.Skills), floor, floor.Row(profile.Seat.Row));
        }

        return spot;
    }

    private SkillGroup GroupOf(SkillSet skills)
    {
        if (!groups.TryGetValue(skills, out var group))
        {
            groups.Add(skills, group = new(skills));
            foreach (var need in needs)
            {
                group.Learn(need);
            }
        }

        return group;
    }

    private Floor FloorOf(Seat seat)
    {
        if (!floors.TryGetValue((seat.Site, seat.Floor), out var floor))
        {
            floors.Add((seat.Site, seat.Floor), floor = new(seat.Site, floors.Count));
        }

        return floor;
    }
}
