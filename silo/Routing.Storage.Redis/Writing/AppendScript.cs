using Routing.Core;
using Routing.Engine.Ports;
using StackExchange.Redis;

namespace Routing.Storage.Redis.Writing;

/// <summary>
/// The one script that changes streams, all or nothing. It fences twice: the head must have the expected version, and
/// the stream must hold nothing at the next number or beyond, whoever wrote it. Without events it only marks.
/// </summary>
internal sealed class AppendScript
{
    private const string Text = """
        local events, head, wakes, streams, ages, sessions = unpack(KEYS)
        local expected, begins, cursor, wake, name, place, ordinal, now = unpack(ARGV, 1, 8)
        local known = redis.call('HMGET', head, 'version', 'cursor', 'wake')
        local version = tonumber(known[1] or '0')
        local isNew = version == 0
        if version ~= (begins == '1' and 0 or tonumber(expected)) then return 0 end
        if isNew and #ARGV == 8 and begins == '0' then return 1 end
        version = tonumber(expected)
        if isNew or #ARGV > 8 then
            local next = string.format('%.0f-0', version + 1)
            if #redis.call('XRANGE', events, next, '+', 'COUNT', 1) > 0 then return 0 end
            for i = 9, #ARGV, 2 do
                local id = string.format('%.0f-%s', version + 1, now)
                local added = redis.pcall('XADD', events, id, 'type', ARGV[i], 'body', ARGV[i + 1])
                if added.err then
                    if i == 9 and string.find(added.err, 'ID specified in XADD', 1, true) then return 0 end
                    return added
                end
                version = version + 1
            end
            redis.call('HSET', head, 'version', string.format('%.0f', version))
        end
        if isNew then
            redis.call('ZADD', streams, 0, place)
            redis.call('ZADD', ages, now, name)
            if ordinal ~= '' then redis.call('ZADD', sessions, ordinal, ordinal) end
        end
        if tonumber(cursor) > version then return 1 end
        local before = known[2] or '0'
        if tonumber(cursor) < tonumber(before) then cursor = before end
        redis.call('HSET', head, 'cursor', cursor, 'wake', wake)
        if wake == '' then
            if known[3] and known[3] ~= '' then redis.call('ZREM', wakes, name) end
        elseif wake ~= known[3] then
            redis.call('ZADD', wakes, wake, name)
        end
        return 1
        """;

    private const int Fixed = 8;

    private readonly IDatabase database;
    private readonly Keys keys;
    private readonly byte[] hash;

    // Redis forgets scripts when it is restarted; then they are sent in full until one has arrived.
    private volatile bool isKnown = true;

    /// <exception cref="RedisException">Redis does not take the script.</exception>
    public AppendScript(IDatabase database, Keys keys)
    {
        (this.database, this.keys) = (database, keys);
        hash = Convert.FromHexString((string)database.Execute("SCRIPT", "LOAD", Text)!);
    }

    /// <summary>The answer is 1 when it is stored, 0 when the version was another.</summary>
    public async Task<RedisResult> Run(Write write, Instant now)
    {
        var (wholeKeys, values) = (KeysOf(write.Actor), ValuesOf(write, now));
        if (isKnown)
        {
            return await database.ScriptEvaluateAsync(hash, wholeKeys, values).ConfigureAwait(false);
        }

        var result = await database.Eval(Text, wholeKeys, values).ConfigureAwait(false);
        isKnown = true;
        return result;
    }

    /// <summary>Whether an append was not even tried because Redis has forgotten the script.</summary>
    public bool WasUnknown(Exception? failure)
    {
        var isMissing = failure is RedisServerException
            && failure.Message.StartsWith("NOSCRIPT", StringComparison.Ordinal);
        isKnown &= !isMissing;
        return isMissing;
    }

    private RedisKey[] KeysOf(ActorId actor) =>
    [
        keys.Events(actor), keys.Head(actor), keys.WakeUps, keys.Streams, keys.Ages, keys.SessionOf(actor).Key,
    ];

    private RedisValue[] ValuesOf(Write write, Instant now)
    {
        IReadOnlyList<EventData> events = write.Append?.Events ?? [];
        var values = new RedisValue[Fixed + 2 * events.Count];
        values[0] = write.Version;
        values[1] = write.Append is { IsBeginning: true };
        values[2] = write.Mark.OutboxCursor;
        values[3] = write.Mark.WakeAt is { } at ? at.UnixMs : RedisValue.EmptyString;
        values[4] = write.Actor.ToString();
        values[5] = Keys.Place(write.Actor);
        values[6] = keys.SessionOf(write.Actor).Ordinal;
        values[7] = now.UnixMs;
        for (var i = 0; i < events.Count; i++)
        {
            values[Fixed + 2 * i] = events[i].Type;
            values[Fixed + 2 * i + 1] = events[i].Body;
        }

        return values;
    }
}
