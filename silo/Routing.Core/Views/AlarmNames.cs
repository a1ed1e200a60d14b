using Routing.Core.AgentQueue;

namespace Routing.Core.Views;

/// <summary>Takes alarms apart, so that consoles read them one by one.</summary>
internal static class AlarmNames
{
    private static readonly Alarms[] All = [Alarms.NoCover, Alarms.Escalation, Alarms.Complaint];

    public static IReadOnlyList<Alarms> Of(Alarms alarms) => [.. All.Where(one => alarms.HasFlag(one))];
}
