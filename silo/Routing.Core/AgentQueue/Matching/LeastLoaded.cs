namespace Routing.Core.AgentQueue.Matching;

/// <summary>The lowest load per slot, then the longest idle, then seat order.</summary>
internal static class LeastLoaded
{
    // The least common multiple of 1 to 20: load per slot stays a whole number for every allowed number of slots.
    private const long SlotMultiple = 232_792_560;

    public static RankKey KeyOf(AgentState agent) =>
        new(agent.Load * (SlotMultiple / agent.Profile.Slots), agent.BusyAt.UnixMs, agent.Profile.Seat, agent.Id);
}
