using Routing.Core;

namespace Routing.Testing.World;

/// <summary>What one actor owes another, in order, and how much of it was acknowledged.</summary>
public sealed class MailLane(ActorId from, ActorId to)
{
    private readonly List<ICommand> owed = [];

    public ActorId From { get; } = from;

    public ActorId To { get; } = to;

    /// <summary>How many were acknowledged; a crash may set this back, never forward.</summary>
    public int Acknowledged { get; private set; }

    public int Count => owed.Count;

    /// <summary>The first that was not acknowledged, or null when nothing is owed.</summary>
    public ICommand? Next => Acknowledged < owed.Count ? owed[Acknowledged] : null;

    public void Owe(ICommand command) => owed.Add(command);

    public void Acknowledge() => Acknowledged++;

    /// <summary>Forgets acknowledgements from a place on: all since then is sent again, in order.</summary>
    public void ForgetSince(int acknowledged) => Acknowledged = Math.Min(Acknowledged, Math.Max(0, acknowledged));
}
