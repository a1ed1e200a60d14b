using System.Collections.Immutable;

namespace Routing.Core.Rota;

/// <summary>A shop's rota as it stands.</summary>
public sealed record RotaState
{
    /// <summary>How many ended notices are remembered, so that what is sent again posts nothing anew.</summary>
    public const int RememberedEndings = 100;

    public required ActorId Id { get; init; }

    /// <summary>The notices that stand, in the order they were posted.</summary>
    public ImmutableArray<Notice> Notices { get; init; } = [];

    /// <summary>The notices that ended last.</summary>
    public ImmutableArray<ClientMessageId> Ended { get; init; } = [];

    /// <summary>What concerns the leads, in the order in which it began to. Older snapshots know of none.</summary>
    public ImmutableArray<Concern> Concerns
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    = [];

    public Concern? Find(SessionId session, ConcernKind kind) =>
        Concerns.FirstOrDefault(concern => concern.Session == session && concern.Kind == kind);

    public Notice? Find(ClientMessageId id) => Notices.FirstOrDefault(notice => notice.Id == id);

    public static RotaState Initial(ActorId id) => new() { Id = id };
}
