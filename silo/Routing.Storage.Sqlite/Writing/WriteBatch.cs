using Routing.Core;
using Routing.Engine.Ports;

namespace Routing.Storage.Sqlite.Writing;

/// <summary>What waited for the writer, in the order of the calls.</summary>
internal sealed class WriteBatch
{
    /// <summary>Each a JournalAppend, a <see cref="MarkWrite"/> or a <see cref="SnapshotWrite"/>.</summary>
    public List<object> Work { get; } = [];

    /// <summary>What came when the queue was full; answered after <see cref="Work"/>, to keep the order.</summary>
    public List<object> TurnedAway { get; } = [];

    /// <summary>Marks that came when the queue was full, the newest of each stream; they follow the work.</summary>
    public Dictionary<ActorId, MarkWrite> LateMarks { get; } = [];

    public bool IsEmpty => Work.Count == 0 && TurnedAway.Count == 0 && LateMarks.Count == 0;

    /// <summary>How each piece of work ended; work without a place here is not to be answered.</summary>
    public AppendOutcome[] Outcomes { get; set; } = [];
}

/// <summary>A mark on its way.</summary>
internal sealed record MarkWrite(ActorId Actor, long Version, StreamMark Mark);

/// <summary>A snapshot on its way; the task ends when it is kept, or is not to be.</summary>
internal sealed record SnapshotWrite(ActorId Actor, Snapshot Snapshot)
{
    public TaskCompletionSource<AppendOutcome> Done { get; } =
        new(TaskCreationOptions.RunContinuationsAsynchronously);
}
