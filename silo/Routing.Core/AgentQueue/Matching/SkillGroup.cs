using System.Runtime.InteropServices;

namespace Routing.Core.AgentQueue.Matching;

/// <summary>
/// The agents of one skill set: which needs they cover is found out once for all of them, and how many of them get
/// chats at all is counted.
/// </summary>
internal sealed class SkillGroup(SkillSet skills)
{
    private readonly List<Need> needs = [];
    private readonly ulong[] covered = new ulong[FreeIndex.MostNeeds / 64];

    public SkillSet Skills { get; } = skills;

    public Serving Serving { get; private set; }

    /// <summary>The known needs that these agents cover.</summary>
    public ReadOnlySpan<Need> Needs => CollectionsMarshal.AsSpan(needs);

    public bool Covers(Need need) => (covered[need.Number / 64] & (1UL << (need.Number % 64))) != 0;

    /// <summary>Notes the need when these agents cover it.</summary>
    public void Learn(Need need)
    {
        if (Skills.Covers(need.Skills))
        {
            needs.Add(need);
            covered[need.Number / 64] |= 1UL << (need.Number % 64);
            need.Serving += Serving;
        }
    }

    /// <summary>So many more agents of this group get chats at all, or fewer.</summary>
    public void Serve(Serving more)
    {
        Serving += more;
        foreach (var need in needs)
        {
            need.Serving += more;
        }
    }
}
