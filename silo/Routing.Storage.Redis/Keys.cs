using System.Globalization;
using Routing.Core;
using Routing.Engine.Ports;
using StackExchange.Redis;

namespace Routing.Storage.Redis;

/// <summary>The names of the keys, and the names that stand in them.</summary>
internal sealed class Keys(string prefix)
{
    private const char Separator = ' ';

    /// <summary>A text: the form that the other keys have.</summary>
    public RedisKey Format { get; } = prefix + "format";

    /// <summary>A text that is written to learn whether Redis takes writes.</summary>
    public RedisKey Probe { get; } = prefix + "probe";

    /// <summary>A sorted set: the streams that have a wake-up, by its moment.</summary>
    public RedisKey WakeUps { get; } = prefix + "wake-ups";

    /// <summary>A sorted set: the places of all streams, all with the same score, so that they lie in their order.
    /// </summary>
    public RedisKey Streams { get; } = prefix + "streams";

    /// <summary>A sorted set: all streams, by a moment before which none of them need be looked at for its age.
    /// </summary>
    public RedisKey Ages { get; } = prefix + "ages";

    /// <summary>A stream: an actor's events; ids are the event's number and the moment of its append.</summary>
    public RedisKey Events(ActorId actor) => $"{prefix}events:{actor}";

    /// <summary>A hash: an actor's version, cursor, wake-up and snapshot.</summary>
    public RedisKey Head(ActorId actor) => $"{prefix}head:{actor}";

    /// <summary>A sorted set: the ordinals of a buyer's sessions in a shop.</summary>
    public RedisKey Sessions(ShopId shop, string buyer) => $"{prefix}sessions:{shop}/{buyer}";

    /// <summary>The set of sessions that a stream belongs to, and its place there; "" when it is no session.</summary>
    public (RedisKey Key, RedisValue Ordinal) SessionOf(ActorId actor)
    {
        var (name, ordinal) = StreamOrder.Split(actor);
        return (Sessions(actor.Shop, name), ordinal == 0 ? RedisValue.EmptyString : ordinal);
    }

    /// <summary>The stream's place among all: compared byte by byte, places have the order of streams.</summary>
    public static string Place(ActorId actor)
    {
        var (name, ordinal) = StreamOrder.Split(actor);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(int)actor.Kind}{Separator}{actor.Shop}{Separator}{name}{Separator}{ordinal:D10}");
    }

    /// <exception cref="IOException">Something else stands there.</exception>
    public static ActorId FromPlace(string place)
    {
        if (place.Split(Separator) is [var kind, var shop, var name, var number]
            && int.TryParse(kind, NumberStyles.None, CultureInfo.InvariantCulture, out var known)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal))
        {
            var key = ordinal == 0 ? name : SessionId.Of(new(name), ordinal).Value;
            return new((ActorKind)known, new(shop), key);
        }

        throw new IOException($"The journal's list of streams holds \"{place}\", which names none.");
    }
}
