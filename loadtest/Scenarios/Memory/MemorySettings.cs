using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Memory;

/// <summary>The settings of both peers' processes.</summary>
public static class MemorySettings
{
    /// <summary>
    /// The same collector for both, and a small youngest generation (4 MiB): otherwise a reading holds mostly room for
    /// what is yet to be allocated, and says little about what a connection keeps.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Same { get; } =
        new Dictionary<string, string>(Peers.SameCollector()) { ["DOTNET_GCgen0size"] = "400000" };
}
