using System.Text.Json;
using Routing.Core.AgentQueue;

namespace Routing.Testing.Laws;

/// <summary>Compares queue states by what is stored of them.</summary>
public static class Snapshots
{
    public static bool Same(QueueState a, QueueState b) => ReferenceEquals(a, b) || Text(a) == Text(b);

    /// <summary>Everything that is stored of a state, as text with a fixed order.</summary>
    public static string Text(QueueState state) => JsonSerializer.Serialize(QueueSnapshot.Of(state));
}
