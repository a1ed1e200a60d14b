using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Routing.Engine.Json;

/// <summary>
/// The members of a closed family, a base with nested records, as JSON: the nested type's name, and the body.
/// </summary>
/// <typeparam name="TFamily">The base, e.g. SessionEvent.</typeparam>
internal static class FamilyJson<TFamily>
    where TFamily : class
{
    private static readonly FrozenDictionary<string, JsonTypeInfo> ByName = typeof(TFamily).GetNestedTypes()
        .Where(type => type.IsSubclassOf(typeof(TFamily)))
        .ToFrozenDictionary(type => type.Name, type => RoutingJson.Options.GetTypeInfo(type), StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, JsonTypeInfo> ByType =
        ByName.Values.ToFrozenDictionary(info => info.Type);

    public static string NameOf(TFamily member) => ByType[member.GetType()].Type.Name;

    public static byte[] Write(TFamily member) =>
        JsonSerializer.SerializeToUtf8Bytes(member, ByType[member.GetType()]);

    /// <summary>Null when the family has no such member.</summary>
    /// <exception cref="JsonException">The body is not that of such a member.</exception>
    public static TFamily? Read(string name, ReadOnlySpan<byte> body) =>
        ByName.TryGetValue(name, out var info)
            ? (TFamily?)JsonSerializer.Deserialize(body, info) ?? throw new JsonException($"the {name} is null")
            : null;
}
