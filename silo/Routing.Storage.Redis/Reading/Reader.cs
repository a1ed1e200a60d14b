using System.Globalization;
using Routing.Core;
using Routing.Engine.Ports;
using Routing.Storage.Redis.Opening;
using StackExchange.Redis;

namespace Routing.Storage.Redis.Reading;

/// <summary>Answers the port's questions.</summary>
internal sealed class Reader(IDatabase database, Keys keys, string where)
{
    // Redis does nothing else while it gathers an answer, so long ones are asked for in pieces.
    private const int MostPerAnswer = 2000;

    private static readonly RedisValue[] HeadFields = ["version", "cursor", "wake", "snapshot-version", "snapshot"];

    public async ValueTask<StreamHead> Head(ActorId actor, CancellationToken cancellation)
    {
        var found = await Ask(database.HashGetAsync(keys.Head(actor), HeadFields), cancellation).ConfigureAwait(false);
        if (found[0].IsNull)
        {
            return new(0, default, null);
        }

        var mark = new StreamMark((long)found[1], found[2].IsNullOrEmpty ? null : new Instant((long)found[2]));
        return new(
            (long)found[0],
            mark,
            found[3].IsNull ? null : new Snapshot((long)found[3], (ReadOnlyMemory<byte>)found[4]));
    }

    public async ValueTask<IReadOnlyList<RecordedEvent>> Read(
        ActorId actor, long after, int most, CancellationToken cancellation)
    {
        List<RecordedEvent> events = [];
        while (events.Count < most)
        {
            var first = string.Create(CultureInfo.InvariantCulture, $"{after + 1}-0");
            var many = Math.Min(most - events.Count, MostPerAnswer);
            var page = await Ask(database.StreamRangeAsync(keys.Events(actor), first, count: many), cancellation)
                .ConfigureAwait(false);
            events.AddRange(page.Select(ToEvent));
            if (page.Length < many)
            {
                break;
            }

            after = events[^1].Number;
        }

        return events;
    }

    public async ValueTask<IReadOnlyList<SessionId>> SessionsOf(
        ShopId shop, BuyerId buyer, int most, CancellationToken cancellation)
    {
        if (most <= 0)
        {
            return [];
        }

        var ordinals = await Ask(
            database.SortedSetRangeByRankAsync(keys.Sessions(shop, buyer.Value), 0, most - 1, Order.Descending),
            cancellation).ConfigureAwait(false);
        return [.. ordinals.Select(ordinal => SessionId.Of(buyer, (int)ordinal))];
    }

    public async ValueTask<IReadOnlyList<PendingWakeUp>> PendingWakeUps(
        Instant until, int most, CancellationToken cancellation)
    {
        // Asked for at once: between two pages other servers move wake-ups, and some would be skipped.
        var found = await Ask(
            database.SortedSetRangeByScoreWithScoresAsync(keys.WakeUps, stop: until.UnixMs, take: most),
            cancellation).ConfigureAwait(false);
        return [.. found.Select(ToWakeUp)];
    }

    public async ValueTask<IReadOnlyList<ActorId>> Streams(
        ActorId? after, int most, CancellationToken cancellation)
    {
        List<ActorId> found = [];
        while (found.Count < most)
        {
            var many = Math.Min(most - found.Count, MostPerAnswer);
            var page = await Ask(
                database.SortedSetRangeByValueAsync(
                    keys.Streams,
                    min: after is { } last ? Keys.Place(last) : default,
                    exclude: Exclude.Start,
                    take: many),
                cancellation).ConfigureAwait(false);
            found.AddRange(page.Select(place => Keys.FromPlace(place.ToString())));
            if (page.Length < many)
            {
                break;
            }

            after = found[^1];
        }

        return found;
    }

    /// <summary>An entry's id is the event's number, a hyphen, and the moment of the append.</summary>
    private static RecordedEvent ToEvent(StreamEntry entry)
    {
        var id = entry.Id.ToString();
        var number = long.Parse(id.AsSpan(0, id.IndexOf('-', StringComparison.Ordinal)), CultureInfo.InvariantCulture);
        return new(number, entry["type"].ToString(), (ReadOnlyMemory<byte>)entry["body"]);
    }

    private static PendingWakeUp ToWakeUp(SortedSetEntry entry)
    {
        var name = entry.Element.ToString();
        return ActorId.Parse(name) is { } actor
            ? new(actor, new((long)entry.Score))
            : throw new IOException($"The journal's wake-ups hold \"{name}\", which names no stream.");
    }

    /// <exception cref="IOException">Redis cannot be asked now.</exception>
    private async Task<T> Ask<T>(Task<T> question, CancellationToken cancellation)
    {
        try
        {
            return await question.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (RedisConnection.Failed(failure))
        {
            throw new IOException($"The journal in the Redis at {where} cannot be read: {failure.Message}.", failure);
        }
    }
}
