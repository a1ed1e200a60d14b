using Routing.Core;
using StackExchange.Redis;

namespace Routing.Storage.Redis.Keeping;

/// <summary>
/// Deletes what is too old of one stream. A session goes as a whole, when its last event is too old and nothing wakes
/// it. Of a queue go the events that are too old and that its snapshot and its cursor cover.
/// </summary>
internal sealed class AgeScript(IDatabase database, Keys keys)
{
    // Redis does nothing else while a script runs, so of a long stream a piece goes at a time.
    private const int MostEvents = 1000;

    private const string Text = """
        local events, head, streams, ages, sessions = unpack(KEYS)
        local name, place, ordinal, before, isSession, most = unpack(ARGV)
        before = tonumber(before)
        local function parts(entry) return string.match(entry[1], '^(%d+)%-(%d+)$') end
        if isSession == '1' then
            local last = redis.call('XREVRANGE', events, '+', '-', 'COUNT', 1)[1]
            local at = last and tonumber(select(2, parts(last))) or 0
            local wake = redis.call('HGET', head, 'wake')
            if at < before and (not wake or wake == '') then
                redis.call('UNLINK', events, head)
                redis.call('ZREM', streams, place)
                redis.call('ZREM', ages, name)
                if ordinal ~= '' then redis.call('ZREM', sessions, ordinal) end
                return 1
            end
            redis.call('ZADD', ages, math.max(at, before), name)
            return 0
        end
        redis.call('ZADD', ages, before, name)
        local known = redis.call('HMGET', head, 'cursor', 'snapshot-version')
        local covered = math.min(tonumber(known[1] or '0'), tonumber(known[2] or '0'))
        if covered == 0 then return 0 end
        local upTo = string.format('%.0f-18446744073709551615', covered)
        local keep = nil
        for _, entry in ipairs(redis.call('XRANGE', events, '-', upTo, 'COUNT', most)) do
            local number, at = parts(entry)
            if tonumber(at) >= before then break end
            keep = tonumber(number) + 1
        end
        if not keep then return 0 end
        redis.call('XTRIM', events, 'MINID', string.format('%.0f-0', keep))
        return 1
        """;

    /// <returns>Whether anything was deleted.</returns>
    public async Task<bool> Run(ActorId actor, Instant before)
    {
        var (sessions, ordinal) = keys.SessionOf(actor);
        var result = await database.Eval(
            Text,
            [keys.Events(actor), keys.Head(actor), keys.Streams, keys.Ages, sessions],
            [
                actor.ToString(), Keys.Place(actor), ordinal, before.UnixMs,
                actor.Kind == ActorKind.BuyerSession, MostEvents,
            ]).ConfigureAwait(false);
        return (int)result == 1;
    }
}
