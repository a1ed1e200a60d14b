using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Routing.Shops.Versions;

/// <summary>
/// Compares two versions of a shop file. Items of lists are known by their own names, so that a queue that stands
/// elsewhere is the same queue. Secrets and password hashes are compared but never told.
/// </summary>
internal static class ShopChanges
{
    /// <summary>So many are told; of the others only how many there are.</summary>
    public const int Most = 200;

    private const int LongestValue = 300;
    private const string Policy = "policy";

    private static readonly JsonSerializerOptions Short = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // The lists whose items have a name of their own, and the member that holds it.
    private static readonly Dictionary<string, string> NamedBy = new(StringComparer.Ordinal)
    {
        ["queues"] = "id", ["agents"] = "id", ["intents"] = "intent", ["shared"] = "key",
    };

    public static IReadOnlyList<ShopChange> Between(JsonObject before, JsonObject after)
    {
        var found = new List<ShopChange>();
        Compare(before, after, "$", "", found);
        return found;
    }

    private static void Compare(JsonNode? before, JsonNode? after, string path, string name, List<ShopChange> found)
    {
        switch (before, after)
        {
            case (JsonObject old, JsonObject now):
                CompareMembers(old, now, path, found);
                break;
            case (JsonArray old, JsonArray now) when Named(old, name) is { } o && Named(now, name) is { } n:
                CompareItems(o, n, path, found);
                break;
            case var _ when !JsonNode.DeepEquals(before, after):
                found.Add(IsSecret(name)
                    ? new(path, ShopChangeKind.Secret)
                    : new(path, KindOf(before, after), Shortened(before), Shortened(after)));
                break;
            default:
                break;
        }
    }

    private static void CompareMembers(JsonObject before, JsonObject after, string path, List<ShopChange> found)
    {
        var names = before.Select(member => member.Key).Union(after.Select(member => member.Key));
        foreach (var name in names)
        {
            // A shop that wants other numbers for the first time has no object for them yet.
            var (old, now) = name == Policy
                ? (before[name] ?? new JsonObject(), after[name] ?? new JsonObject())
                : (before[name], after[name]);
            Compare(old, now, $"{path}.{name}", name, found);
        }
    }

    private static void CompareItems(
        OrderedDictionary<string, JsonObject> before,
        OrderedDictionary<string, JsonObject> after,
        string path,
        List<ShopChange> found)
    {
        found.AddRange(before.Keys.Where(name => !after.ContainsKey(name))
            .Select(name => new ShopChange($"{path}[{name}]", ShopChangeKind.Removed)));
        foreach (var (name, item) in after)
        {
            if (before.TryGetValue(name, out var old))
            {
                CompareMembers(old, item, $"{path}[{name}]", found);
            }
            else
            {
                found.Add(new($"{path}[{name}]", ShopChangeKind.Added));
            }
        }

        if (!before.Keys.Where(after.ContainsKey).SequenceEqual(after.Keys.Where(before.ContainsKey)))
        {
            found.Add(new(path, ShopChangeKind.Reordered));
        }
    }

    /// <summary>The items by name; null when they have none, or two have the same.</summary>
    private static OrderedDictionary<string, JsonObject>? Named(JsonArray items, string list)
    {
        if (!NamedBy.TryGetValue(list, out var member))
        {
            return null;
        }

        var named = new OrderedDictionary<string, JsonObject>(StringComparer.Ordinal);
        return items.All(item =>
            item is JsonObject one && HiddenSecrets.TextOf(one[member]) is { } name && named.TryAdd(name, one))
            ? named
            : null;
    }

    private static bool IsSecret(string name) => name is HiddenSecrets.Secret or HiddenSecrets.PasswordHash;

    private static ShopChangeKind KindOf(JsonNode? before, JsonNode? after) =>
        before is null ? ShopChangeKind.Added
        : after is null ? ShopChangeKind.Removed
        : ShopChangeKind.Changed;

    private static string? Shortened(JsonNode? value)
    {
        if (value is null)
        {
            return null;
        }

        var shown = value.DeepClone();
        HiddenSecrets.Blot(shown);
        var text = shown.ToJsonString(Short);
        return text.Length <= LongestValue ? text : string.Concat(text.AsSpan(0, LongestValue - 1), "…");
    }
}
