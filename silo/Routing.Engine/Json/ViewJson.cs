using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Routing.Core.Views;

namespace Routing.Engine.Json;

/// <summary>Writes stream items as clients get them: <c>{"kind":"update","stream":…}</c>.</summary>
public static class ViewJson
{
    public static byte[] Write(StreamItem item) => MessageJson.Write(item) ?? WriteAny(item);

    /// <summary>The same by the general serialiser.</summary>
    internal static byte[] WriteAny(StreamItem item)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(item, TypeOf(item));
        return WithKind(IsSnapshot(item) ? "{\"kind\":\"snapshot\","u8 : "{\"kind\":\"update\","u8, body);
    }

    private static bool IsSnapshot(StreamItem item) =>
        item is StreamItem.SessionSnapshot or StreamItem.DeskSnapshot or StreamItem.BoardSnapshot;

    private static JsonTypeInfo TypeOf(StreamItem item) => RoutingJson.Options.GetTypeInfo(item.GetType());

    private static byte[] WithKind(ReadOnlySpan<byte> kind, ReadOnlySpan<byte> body)
    {
        var joined = new byte[kind.Length + body.Length - 1];
        kind.CopyTo(joined);
        body[1..].CopyTo(joined.AsSpan(kind.Length));
        return joined;
    }
}
