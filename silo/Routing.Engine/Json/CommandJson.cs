using System.Diagnostics;
using System.Text.Json;
using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Core.Rota;

namespace Routing.Engine.Json;

/// <summary>Commands as they travel between processes: the nested record's name, and its body as JSON.</summary>
public static class CommandJson
{
    public static (string Type, byte[] Body) Write(ICommand command) => command switch
    {
        SessionCommand c => (FamilyJson<SessionCommand>.NameOf(c), FamilyJson<SessionCommand>.Write(c)),
        RotaCommand c => (FamilyJson<RotaCommand>.NameOf(c), FamilyJson<RotaCommand>.Write(c)),
        QueueCommand c => (FamilyJson<QueueCommand>.NameOf(c), FamilyJson<QueueCommand>.Write(c)),
        _ => throw new UnreachableException($"no JSON for {command.GetType().Name}"),
    };

    /// <summary>Null when actors of that kind know no such command.</summary>
    /// <exception cref="JsonException">The body is not that of such a command.</exception>
    public static ICommand? Read(ActorKind kind, string type, ReadOnlySpan<byte> body) => kind switch
    {
        ActorKind.BuyerSession => FamilyJson<SessionCommand>.Read(type, body),
        ActorKind.Rota => FamilyJson<RotaCommand>.Read(type, body),
        _ => FamilyJson<QueueCommand>.Read(type, body),
    };
}
