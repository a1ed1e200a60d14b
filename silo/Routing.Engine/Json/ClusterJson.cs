using System.Text.Json;
using Routing.Core.Explaining;
using Routing.Core.Views;

namespace Routing.Engine.Json;

/// <summary>What is looked up in another process, as JSON.</summary>
public static class ClusterJson
{
    public static byte[]? Write(SessionHead? head) => head is null ? null : WriteAny(head);

    public static byte[]? Write(TranscriptPage? page) => page is null ? null : WriteAny(page);

    /// <exception cref="JsonException">It is no head.</exception>
    public static SessionHead? ReadHead(byte[]? json) => json is null ? null : ReadAny<SessionHead>(json);

    /// <exception cref="JsonException">It is no page.</exception>
    public static TranscriptPage? ReadPage(byte[]? json) => json is null ? null : ReadAny<TranscriptPage>(json);

    public static byte[] Write(Explanation explanation) => WriteAny(explanation);

    public static byte[]? Write(SessionStanding? standing) => standing is null ? null : WriteAny(standing);

    /// <exception cref="JsonException">It is none.</exception>
    public static Explanation ReadExplanation(byte[] json) => ReadAny<Explanation>(json);

    /// <exception cref="JsonException">It is none.</exception>
    public static SessionStanding? ReadStanding(byte[]? json) =>
        json is null ? null : ReadAny<SessionStanding>(json);

    public static byte[] Write(Signal signal) => WriteAny(signal);

    /// <exception cref="JsonException">It is none.</exception>
    public static Signal ReadSignal(byte[] json) => ReadAny<Signal>(json);

    private static byte[] WriteAny<T>(T value) =>
        JsonSerializer.SerializeToUtf8Bytes(value, RoutingJson.Options.GetTypeInfo(typeof(T)));

    private static T ReadAny<T>(byte[] json)
        where T : class =>
        (T?)JsonSerializer.Deserialize(json, RoutingJson.Options.GetTypeInfo(typeof(T)))
        ?? throw new JsonException($"the {typeof(T).Name} is null");
}
