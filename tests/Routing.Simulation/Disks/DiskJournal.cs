using Routing.Core;
using Routing.Engine.Ports;
using Routing.Simulation.Clockwork;

namespace Routing.Simulation.Disks;

/// <summary>The journal as one process has it open. What it answers, it answers in that process.</summary>
internal sealed class DiskJournal(Disk disk, Process process) : IEventJournal
{
    public Process Process => process;

    public string? Trouble => null;

    public void Append(JournalAppend append) => disk.Write(new(this, append, append.Actor, 0, append.Mark));

    public void Mark(ActorId actor, long version, StreamMark mark) =>
        disk.Write(new(this, null, actor, version, mark));

    public ValueTask<StreamHead> Head(ActorId actor, CancellationToken cancellation) =>
        disk.Read(process, () => disk.Streams.Find(actor) is { } stream
            ? new StreamHead(stream.Version, stream.Mark, stream.Snapshot)
            : new(0, default, null), cancellation);

    public ValueTask<IReadOnlyList<RecordedEvent>> Read(
        ActorId actor, long after, int most, CancellationToken cancellation) =>
        disk.Read(process, () => disk.Streams.Find(actor)?.Read(after, most) ?? [], cancellation);

    public async ValueTask SaveSnapshot(ActorId actor, Snapshot snapshot, CancellationToken cancellation) =>
        await disk.Read(process, () =>
        {
            disk.Streams.SaveSnapshot(actor, snapshot);
            return true;
        }, cancellation).ConfigureAwait(false);

    public ValueTask<IReadOnlyList<SessionId>> SessionsOf(
        ShopId shop, BuyerId buyer, int most, CancellationToken cancellation) =>
        disk.Read(process, () => disk.Streams.SessionsOf(shop, buyer, most), cancellation);

    public ValueTask<IReadOnlyList<PendingWakeUp>> PendingWakeUps(
        Instant until, int most, CancellationToken cancellation) =>
        disk.Read(process, () => disk.Streams.PendingWakeUps(until, most), cancellation);

    public ValueTask<IReadOnlyList<ActorId>> Streams(ActorId? after, int most, CancellationToken cancellation) =>
        throw new NotSupportedException("nobody exports a simulated journal");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
