using Routing.Core;
using Routing.Core.AgentQueue;

namespace Routing.Testing;

/// <summary>Agents by name: three slots, no shift and the usual weight unless told otherwise.</summary>
public static class Agents
{
    public static AgentProfile Named(
        string name,
        int slots = 3,
        string seat = "HQ/1/1/1",
        string skills = "",
        Shift? shift = null,
        int weight = AgentProfile.UsualWeight) =>
        new(new(name), Buyers.Called(name), Seats.Parse(seat), SkillSet.Parse(skills), slots, shift, weight);
}
