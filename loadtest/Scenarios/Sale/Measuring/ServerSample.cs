namespace Routing.LoadTest.Scenarios.Sale.Measuring;

/// <summary>What the server under test used in one interval; what is not known is null.</summary>
/// <param name="At">The end of the interval, in seconds since measuring began.</param>
/// <param name="Cores">Processor time per second.</param>
/// <param name="RssMib">Resident memory, MiB.</param>
/// <param name="GcPauseMs">Time it stood still for its garbage collector, ms per second.</param>
/// <param name="AllocatedMib">Memory it allocated, MiB per second.</param>
/// <param name="Appends">Appends to the journal per second.</param>
/// <param name="AppendMeanMs">From handing an append over to its being durable: the mean.</param>
/// <param name="AppendP99Ms">The same: the upper bound of the bucket that holds the 99th percentile.</param>
/// <param name="PoolQueue">Work that waited for a thread of the pool.</param>
/// <param name="Actors">Sessions and queues in memory.</param>
public sealed record ServerSample(
    double At,
    double? Cores,
    double? RssMib,
    double? GcPauseMs,
    double? AllocatedMib,
    double? Appends,
    double? AppendMeanMs,
    double? AppendP99Ms,
    double? PoolQueue,
    double? Actors);
