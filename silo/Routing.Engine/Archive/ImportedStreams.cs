using Routing.Core;
using Routing.Engine.Ports;

namespace Routing.Engine.Archive;

/// <summary>
/// Appends streams one after another, in pieces. Some appends are under way at a time, so that a journal which syncs
/// its disk takes many at once; a stream's mark comes with its last piece, and its snapshot after that.
/// </summary>
internal sealed class ImportedStreams(IEventJournal journal, CancellationToken cancellation)
{
    private const int MostEvents = 500;
    private const int MostBytes = 256 * 1024;
    private const int MostUnderWay = 64;

    private readonly Queue<(ActorId Actor, Task<AppendOutcome> Done)> underWay = new();
    private List<EventData> events = [];
    private int bytes;
    private ArchiveLine.Stream? stream;
    private long version;

    public async Task Begin(ArchiveLine.Stream begun)
    {
        await EndStream().ConfigureAwait(false);
        (stream, version) = (begun, begun.First - 1);
    }

    public async Task Add(EventData data)
    {
        if (events.Count == MostEvents || bytes > MostBytes)
        {
            await AppendPiece(default).ConfigureAwait(false);
        }

        events.Add(data);
        bytes += data.Body.Length;
    }

    /// <summary>Everything is stored when it ends.</summary>
    public async Task Finish()
    {
        await EndStream().ConfigureAwait(false);
        await Settle(0).ConfigureAwait(false);
    }

    private async Task EndStream()
    {
        if (stream is null)
        {
            return;
        }

        await AppendPiece(stream.Head.Mark).ConfigureAwait(false);
        if (stream.Head.Snapshot is { } snapshot)
        {
            await Settle(0).ConfigureAwait(false);
            await journal.SaveSnapshot(stream.Actor, snapshot, cancellation).ConfigureAwait(false);
        }
    }

    private async Task AppendPiece(StreamMark mark)
    {
        var done = new TaskCompletionSource<AppendOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        journal.Append(new()
        {
            Actor = stream!.Actor,
            ExpectedVersion = version,
            IsBeginning = version == stream.First - 1,
            Events = events,
            Mark = mark,
            Completed = (_, outcome) => done.SetResult(outcome),
        });
        underWay.Enqueue((stream.Actor, done.Task));
        version += events.Count;
        (events, bytes) = ([], 0);
        await Settle(MostUnderWay).ConfigureAwait(false);
    }

    /// <summary>Waits until no more than so many appends are under way.</summary>
    private async Task Settle(int most)
    {
        while (underWay.Count > most)
        {
            var (actor, done) = underWay.Dequeue();
            if (await done.WaitAsync(cancellation).ConfigureAwait(false) is var outcome and not AppendOutcome.Durable)
            {
                throw new IOException(
                    $"The journal could not store {actor} ({outcome}{Because()}); the streams before it are imported, "
                        + "it is not whole. Begin again with an empty journal.");
            }
        }
    }

    private string Because() => journal.Trouble is { } trouble ? $": {trouble}" : "";
}
