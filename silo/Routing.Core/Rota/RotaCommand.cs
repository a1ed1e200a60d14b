namespace Routing.Core.Rota;

/// <summary>What can be asked of a shop's rota.</summary>
public abstract record RotaCommand : ICommand
{
    private RotaCommand()
    {
    }

    /// <summary>A lead says something to agents.</summary>
    /// <param name="Until">When it is over by itself; null for as long as it stands.</param>
    public sealed record PostNotice(AgentRef By, ClientMessageId Id, string Text, NoticeScope To, Instant? Until)
        : RotaCommand;

    /// <summary>A lead takes a notice down.</summary>
    public sealed record EndNotice(AgentRef By, ClientMessageId Id) : RotaCommand;

    /// <summary>An agent has read a notice.</summary>
    public sealed record Acknowledge(AgentId By, ClientMessageId Id) : RotaCommand;

    /// <summary>From a session: something about it concerns the leads.</summary>
    public sealed record NoteConcern(Concern Concern) : RotaCommand;

    /// <summary>From a session: that is over.</summary>
    public sealed record EndConcern(SessionId Session, ConcernKind Kind) : RotaCommand;

    /// <summary>The host says that a deadline may have passed.</summary>
    public sealed record Tick : RotaCommand;
}
