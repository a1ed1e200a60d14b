namespace Routing.LoadTest.Scenarios.Relay;

/// <summary>What one trial gave.</summary>
/// <param name="OfferedPerS">Messages sent per second of the measured time.</param>
/// <param name="DeliveredPerS">Messages that reached an agent's connection per second of the measured time.</param>
/// <param name="Sent">Messages sent in the measured time.</param>
/// <param name="Delivered">Those of them that reached an agent's connection, however late.</param>
/// <param name="Lost">Messages of the whole trial, warm-up included, that were neither delivered nor refused.</param>
/// <param name="Duplicated">Deliveries of a message that had been delivered before.</param>
/// <param name="OutOfOrder">Deliveries of a message after a later one of the same buyer.</param>
/// <param name="Refused">Messages the server refused with a reason.</param>
/// <param name="Gaps">Gaps met in the numbered streams.</param>
/// <param name="P50Ms">Median latency from the intended moment of sending, in milliseconds.</param>
/// <param name="P99Ms">The latency that 99 % do not exceed.</param>
/// <param name="P999Ms">The latency that 99.9 % do not exceed.</param>
/// <param name="MaxMs">The longest latency.</param>
/// <param name="LagP99Ms">
/// How late the generator itself was, p99; part of the latencies above. 0 in a closed run.
/// </param>
/// <param name="ServerCpuS">The server's processor time during the measured time; null when its processes are not
/// this program's.</param>
/// <param name="ServerRssMib">The server's resident memory at the end of the measured time; null likewise.</param>
/// <param name="ClientCpuS">This program's processor time during the measured time.</param>
public sealed record RelayFigures(
    double OfferedPerS,
    double DeliveredPerS,
    long Sent,
    long Delivered,
    long Lost,
    long Duplicated,
    long OutOfOrder,
    long Refused,
    long Gaps,
    double P50Ms,
    double P99Ms,
    double P999Ms,
    double MaxMs,
    double LagP99Ms,
    double? ServerCpuS,
    double? ServerRssMib,
    double ClientCpuS);
