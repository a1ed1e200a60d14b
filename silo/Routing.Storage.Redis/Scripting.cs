using StackExchange.Redis;

namespace Routing.Storage.Redis;

/// <summary>Runs scripts that are needed seldom: sent in full, so that Redis need not remember them.</summary>
internal static class Scripting
{
    public static Task<RedisResult> Eval(
        this IDatabaseAsync database, string script, RedisKey[] keys, RedisValue[] values)
    {
        object[] arguments = [script, keys.Length, .. keys.Cast<object>(), .. values.Cast<object>()];
        return database.ExecuteAsync("EVAL", arguments);
    }
}
