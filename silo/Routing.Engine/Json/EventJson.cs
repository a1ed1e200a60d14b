using System.Text.Json;
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
    public static EventData Write(TEvent @event) =>
        new(FamilyJson<TEvent>.NameOf(@event), MessageJson.Write(@event) ?? WriteAny(@event));

    /// <exception cref="JsonException">The journal holds a type or a body that this version does not know.</exception>
    public static TEvent Read(RecordedEvent recorded) =>
        FamilyJson<TEvent>.Read(recorded.Type, recorded.Body.Span)
        ?? throw new JsonException($"event {recorded.Number} has the unknown type {recorded.Type}");

    /// <summary>The body by the general serialiser.</summary>
    internal static byte[] WriteAny(TEvent @event) => FamilyJson<TEvent>.Write(@event);
}
