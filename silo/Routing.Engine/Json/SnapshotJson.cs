using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Routing.Engine.Json;

/// <summary>
/// Writes and reads snapshots. A queue's can have megabytes: it is written piece by piece, because the buffers that
/// the serializer borrows for a whole one stay with each thread that ever wrote one.
/// </summary>
internal static class SnapshotJson
{
    public static byte[] Write<T>(T snapshot)
    {
        using var body = new MemoryStream();
        JsonSerializer.Serialize(body, snapshot, TypeOf<T>());
        return body.ToArray();
    }

    /// <exception cref="JsonException">It is null, or is none; the message names <paramref name="of"/>.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> body, object of)
        where T : class =>
        JsonSerializer.Deserialize(body.Span, TypeOf<T>())
        ?? throw new JsonException($"the snapshot of {of} is null");

    private static JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)RoutingJson.Options.GetTypeInfo(typeof(T));
}
