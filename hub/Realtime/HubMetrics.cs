using System.Diagnostics.Metrics;

namespace Routing.Hub.Realtime;

/// <summary>What the hub counts, under the meter Routing.Hub.</summary>
internal static class HubMetrics
{
    public const string MeterName = "Routing.Hub";

    private static readonly Meter Meter = new(MeterName);

    public static readonly UpDownCounter<int> Connections =
        Meter.CreateUpDownCounter<int>("routing.hub.connections", "{connection}", "Pages connected now, by hub.");

    public static readonly Counter<long> Said =
        Meter.CreateCounter<long>("routing.hub.said", "{message}", "Messages submitted.");

    public static readonly Counter<long> RefusedMessages =
        Meter.CreateCounter<long>("routing.hub.refused", "{message}", "Messages refused, by refusal.");

    public static readonly Counter<long> Sends =
        Meter.CreateCounter<long>("routing.hub.sends", "{send}", "Messages sent to pages.");

    public static readonly Counter<long> ItemsSent =
        Meter.CreateCounter<long>("routing.hub.items_sent", "{item}", "Items sent to pages; several go in one send.");

    public static readonly Counter<long> TurnedAway =
        Meter.CreateCounter<long>("routing.hub.turned_away", "{connection}", "Connections there was no room for.");

    public static readonly Counter<long> CutOff =
        Meter.CreateCounter<long>("routing.hub.cut_off", "{connection}", "Connections closed for reading too slowly.");
}
