using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Routing.Core.Views;

namespace Routing.Engine.Json;

/// <summary>Writes stream items as clients get them: <c>{"kind":"update","stream":…}</c>.</summary>
public static class ViewJson
{
    private static ReadOnlySpan<byte> SnapshotHead => "{\"kind\":\"snapshot\","u8;

    private static ReadOnlySpan<byte> SignalHead => "{\"kind\":\"signal\","u8;

    public static byte[] Write(StreamItem item) => MessageJson.Write(item) ?? WriteAny(item);

    /// <summary>The same by the general serialiser.</summary>
    internal static byte[] WriteAny(StreamItem item)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(item, TypeOf(item));
        return WithKind(
            IsSnapshot(item) ? SnapshotHead
            : item is StreamItem.SessionSignal ? SignalHead
            : "{\"kind\":\"update\","u8,
            body);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is no item of such a stream.</exception>
    public static StreamItem Read(ReadOnlySpan<byte> json, StreamKind kind)
    {
        var isSnapshot = json.StartsWith(SnapshotHead);
        var type = (kind, isSnapshot) switch
        {
            (StreamKind.Session, _) when json.StartsWith(SignalHead) => typeof(StreamItem.SessionSignal),
            (StreamKind.Session, true) => typeof(StreamItem.SessionSnapshot),
            (StreamKind.Session, false) => typeof(StreamItem.SessionUpdate),
            (StreamKind.Desk, true) => typeof(StreamItem.DeskSnapshot),
            (StreamKind.Desk, false) => typeof(StreamItem.DeskUpdate),
            (StreamKind.Notices, _) => typeof(StreamItem.NoticesSnapshot),
            (StreamKind.Line, _) => typeof(StreamItem.LineSnapshot),
            (StreamKind.Posted, _) => typeof(StreamItem.PostedSnapshot),
            (StreamKind.Concerns, _) => typeof(StreamItem.ConcernsSnapshot),
            (StreamKind.Swaps, _) => typeof(StreamItem.SwapsSnapshot),
            (StreamKind.Shifts, _) => typeof(StreamItem.ShiftsSnapshot),
            (StreamKind.Plans, _) => typeof(StreamItem.PlansSnapshot),
            (StreamKind.Handover or StreamKind.Handovers, _) => typeof(StreamItem.HandoversSnapshot),
            (StreamKind.HandoverBook, _) => typeof(StreamItem.HandoverBookSnapshot),
            (_, true) => typeof(StreamItem.BoardSnapshot),
            (_, false) => typeof(StreamItem.BoardUpdate),
        };
        return (StreamItem?)JsonSerializer.Deserialize(json, RoutingJson.Options.GetTypeInfo(type))
            ?? throw new JsonException($"the {type.Name} is null");
    }

    private static bool IsSnapshot(StreamItem item) =>
        item is StreamItem.SessionSnapshot or StreamItem.DeskSnapshot or StreamItem.BoardSnapshot
            or StreamItem.NoticesSnapshot or StreamItem.PostedSnapshot or StreamItem.LineSnapshot
            or StreamItem.ConcernsSnapshot or StreamItem.SwapsSnapshot or StreamItem.ShiftsSnapshot
            or StreamItem.PlansSnapshot or StreamItem.HandoversSnapshot or StreamItem.HandoverBookSnapshot;

    private static JsonTypeInfo TypeOf(StreamItem item) => RoutingJson.Options.GetTypeInfo(item.GetType());

    private static byte[] WithKind(ReadOnlySpan<byte> kind, ReadOnlySpan<byte> body)
    {
        var joined = new byte[kind.Length + body.Length - 1];
        kind.CopyTo(joined);
        body[1..].CopyTo(joined.AsSpan(kind.Length));
        return joined;
    }
}
