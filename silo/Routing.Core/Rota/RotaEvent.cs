namespace Routing.Core.Rota;

/// <summary>What happened to a shop's rota, at a moment.</summary>
public abstract record RotaEvent(Instant At)
{
    public sealed record NoticePosted(
        Instant At, AgentRef By, ClientMessageId Id, string Text, NoticeScope To, Instant? Until) : RotaEvent(At);

    public sealed record NoticeAcknowledged(Instant At, ClientMessageId Id, AgentId By) : RotaEvent(At);

    /// <summary>Something about a session concerns the leads, or is told anew.</summary>
    public sealed record ConcernNoted(Instant At, Concern Concern) : RotaEvent(At);

    public sealed record ConcernOver(Instant At, SessionId Session, ConcernKind Kind) : RotaEvent(At);

    /// <summary>A notice is over.</summary>
    /// <param name="By">Who took it down; null when its moment had come.</param>
    public sealed record NoticeEnded(Instant At, ClientMessageId Id, AgentRef? By) : RotaEvent(At);
}
