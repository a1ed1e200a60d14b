using Routing.Core;

namespace Routing.Engine.Ports;

/// <summary>Events to append to one stream, behind an expected version.</summary>
public sealed class JournalAppend
{
    public required ActorId Actor { get; init; }

    /// <summary>The number of the stream's last event before this append; another one there is a conflict.</summary>
    public required long ExpectedVersion { get; init; }

    /// <summary>
    /// For an import: the stream must not exist yet, and its numbers begin behind <see cref="ExpectedVersion"/>. The
    /// events up to there were deleted, and a snapshot stands for them.
    /// </summary>
    public bool IsBeginning { get; init; }

    public required IReadOnlyList<EventData> Events { get; init; }

    public required StreamMark Mark { get; init; }

    /// <summary>A timestamp of the host's, for its own figures; the journal leaves it alone.</summary>
    public long HandedOverAt { get; set; }

    /// <summary>Called once with the outcome, on a thread of the journal: it must not block.</summary>
    public required Action<JournalAppend, AppendOutcome> Completed { get; init; }
}
