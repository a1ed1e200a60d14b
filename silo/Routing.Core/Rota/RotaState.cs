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

    public Notice? Find(ClientMessageId id) => Notices.FirstOrDefault(notice => notice.Id == id);

    public static RotaState Initial(ActorId id) => new() { Id = id };
}
