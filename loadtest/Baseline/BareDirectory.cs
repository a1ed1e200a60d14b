using System.Collections.Concurrent;

namespace Routing.LoadTest.Baseline;

/// <summary>Which connection a name has.</summary>
public sealed class BareDirectory
{
    private readonly ConcurrentDictionary<string, string> _connections = new();

    /// <summary>Enters a name, or changes its connection.</summary>
    public void Add(string name, string connection) => _connections[name] = connection;

    /// <summary>The connection of a name, or null.</summary>
    public string? Find(string name) => _connections.GetValueOrDefault(name);
}
