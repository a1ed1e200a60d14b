using System.Text.Json;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Core.Rota;

namespace Routing.Testing.Laws;

/// <summary>Compares queue states by what is stored of them.</summary>
public static class Snapshots
{
    public static bool Same(QueueState a, QueueState b) => ReferenceEquals(a, b) || Text(a) == Text(b);

    /// <summary>Everything that is stored of a state, as text with a fixed order.</summary>
    public static string Text(QueueState state) => JsonSerializer.Serialize(QueueSnapshot.Of(state));

    /// <summary>Events, as text.</summary>
    public static string Text(IEnumerable<QueueEvent> events) => string.Join(
        '\n', events.Select(e => $"{e.GetType().Name} {JsonSerializer.Serialize(e, e.GetType())}"));

    public static bool Same(RotaState a, RotaState b) =>
        ReferenceEquals(a, b) || JsonSerializer.Serialize(a) == JsonSerializer.Serialize(b);

    public static bool Same(SessionState a, SessionState b) =>
        a.Flags.SequenceEqual(b.Flags) && a with { Flags = b.Flags } == b;
}
