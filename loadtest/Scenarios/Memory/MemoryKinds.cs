namespace Routing.LoadTest.Scenarios.Memory;

/// <summary>What can be weighed.</summary>
public static class MemoryKinds
{
    /// <summary>Connections of idle buyers, in the server's resident memory, beside a bare SignalR hub.</summary>
    public const string Connected = "connected";

    /// <summary>Active sessions whose buyers are not connected, in the heap.</summary>
    public const string Sessions = "sessions";

    /// <summary>Open sessions that have left memory: what of them has not, in the heap.</summary>
    public const string Passivated = "passivated";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Connected, Sessions, Passivated];
}
