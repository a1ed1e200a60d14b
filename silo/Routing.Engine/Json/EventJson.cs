using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Routing.Engine.Ports;

namespace Routing.Engine.Json;

/// <summary>
/// Events of one actor family as they stand in the journal: the type's name and the body. The names are the nested
/// records' names; a checked-in snapshot of every body's form keeps old journals readable.
/// </summary>
/// <typeparam name="TEvent">The closed family, e.g. SessionEvent.</typeparam>
public static class EventJson<TEvent>
    where TEvent : class
{
    private static readonly FrozenDictionary<string, JsonTypeInfo> ByName = typeof(TEvent).GetNestedTypes()
        .Where(type => type.IsSubclassOf(typeof(TEvent)))
        .ToFrozenDictionary(type => type.Name, type => RoutingJson.Options.GetTypeInfo(type), StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, JsonTypeInfo> ByType =
        ByName.Values.ToFrozenDictionary(info => info.Type);

    public static EventData Write(TEvent @event)
    {
        var info = ByType[@event.GetType()];
        return new(info.Type.Name, MessageJson.Write(@event) ?? WriteAny(@event));
    }

    /// <summary>The body by the general serialiser.</summary>
    internal static byte[] WriteAny(TEvent @event) =>
        JsonSerializer.SerializeToUtf8Bytes(@event, ByType[@event.GetType()]);

    /// <exception cref="JsonException">The journal holds a type or a body that this version does not know.</exception>
    public static TEvent Read(RecordedEvent recorded) =>
        ByName.TryGetValue(recorded.Type, out var info)
            ? (TEvent?)JsonSerializer.Deserialize(recorded.Body.Span, info)
              ?? throw new JsonException($"event {recorded.Number} ({recorded.Type}) is null")
            : throw new JsonException($"event {recorded.Number} has the unknown type {recorded.Type}");
}
