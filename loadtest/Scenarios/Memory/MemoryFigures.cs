namespace Routing.LoadTest.Scenarios.Memory;

/// <summary>What one trial gave.</summary>
/// <param name="KibPerConnection">Resident memory per added connection, in KiB.</param>
/// <param name="RssBeforeMib">Resident memory with the first few connections, in MiB.</param>
/// <param name="RssAfterMib">Resident memory with all of them.</param>
/// <param name="Settled">Whether both readings were steady, rather than taken at the end of the patience.</param>
public sealed record MemoryFigures(double KibPerConnection, double RssBeforeMib, double RssAfterMib, bool Settled);
