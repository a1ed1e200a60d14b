using System.Text.Json.Nodes;
using Routing.Core.Policies;
using Routing.Shops.Reading;

namespace Routing.Shops.Versions;

/// <summary>
/// The shop's secret and the password hashes never leave the server: who changes the settings sees and sends a word
/// in their place, which stands for what the file holds already.
/// </summary>
internal static class HiddenSecrets
{
    public const string Secret = "secret";
    public const string PasswordHash = "passwordHash";

    /// <summary>Stands for the secret that is kept.</summary>
    public const string Kept = "kept";

    private const string KeptOf = "kept:";
    private const string Shop = "shop";
    private const string Environment = "secretEnvironment";
    private const string Agents = "agents";
    private const string Id = "id";
    private const string Fixed = "stays as it is; only who edits the file itself can change it";

    // Of the right form, so that one mistake about a password does not hide or make others.
    public static readonly string Nobodys =
        $"pbkdf2-sha256$10000${Convert.ToBase64String(new byte[16])}${Convert.ToBase64String(new byte[32])}";

    /// <summary>The document as people may see it.</summary>
    public static JsonObject Hide(JsonObject document)
    {
        var shown = document.DeepClone().AsObject();
        if (shown.ContainsKey(Secret))
        {
            shown[Secret] = Kept;
        }

        foreach (var agent in AgentsOf(shown))
        {
            if (agent.ContainsKey(PasswordHash))
            {
                agent[PasswordHash] = KeptOf + TextOf(agent[Id]);
            }
        }

        return shown;
    }

    /// <summary>Takes every secret out of a value that is going to be shown.</summary>
    public static void Blot(JsonNode? value)
    {
        if (value is JsonObject members)
        {
            members.Remove(Secret);
            members.Remove(PasswordHash);
            members.Select(member => member.Value).ToList().ForEach(Blot);
        }
        else if (value is JsonArray items)
        {
            items.ToList().ForEach(Blot);
        }
    }

    /// <summary>Puts back what was hidden, and the new passwords' hashes; tells what cannot be put back.</summary>
    /// <param name="document">What was sent; it is changed.</param>
    /// <param name="now">What the file holds.</param>
    /// <param name="passwords">The hashes of new passwords, by agent.</param>
    public static IReadOnlyList<Mistake> PutBack(
        JsonObject document, JsonObject now, IReadOnlyDictionary<string, string> passwords)
    {
        var mistakes = new MistakeList();
        KeepFixed(document, now, mistakes);
        var kept = Hashes(now);
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, agent) in AgentsOf(document).Index())
        {
            var id = TextOf(agent[Id]) ?? "";
            found.Add(id);
            var hash = passwords.GetValueOrDefault(id) ?? Taken(TextOf(agent[PasswordHash]), kept);
            agent[PasswordHash] = hash ?? Nobodys;
            if (hash is null)
            {
                mistakes.Add(new($"$.{Agents}[{index}].{PasswordHash}", "is missing; give this account a password"));
            }
        }

        foreach (var id in passwords.Keys.Where(id => !found.Contains(id)))
        {
            mistakes.Add(new($"$.passwords.{Short.Text(id)}", "is for an agent who is not in these settings"));
        }

        return [.. mistakes];
    }

    /// <summary>
    /// An earlier version with today's secret, and today's passwords for the accounts that there are today.
    /// </summary>
    public static JsonObject WithPasswordsOf(JsonObject earlier, JsonObject now)
    {
        var document = earlier.DeepClone().AsObject();
        foreach (var name in new[] { Shop, Secret, Environment })
        {
            Copy(name, now, document);
        }

        var kept = Hashes(now);
        foreach (var agent in AgentsOf(document))
        {
            if (TextOf(agent[Id]) is { } id && kept.TryGetValue(id, out var hash))
            {
                agent[PasswordHash] = hash;
            }
        }

        return document;
    }

    /// <summary>The text of a value; null when it is none.</summary>
    public static string? TextOf(JsonNode? value) =>
        value is JsonValue one && one.TryGetValue<string>(out var text) ? text : null;

    private static IEnumerable<JsonObject> AgentsOf(JsonObject document) =>
        (document[Agents] as JsonArray)?.OfType<JsonObject>() ?? [];

    // What is fixed from outside is not a setting: addresses, tokens and the machine's environment hang on it.
    private static void KeepFixed(JsonObject document, JsonObject now, MistakeList mistakes)
    {
        if (TextOf(document[Secret]) != (now.ContainsKey(Secret) ? Kept : null))
        {
            mistakes.Add(new($"$.{Secret}", Fixed));
        }

        foreach (var name in new[] { Shop, Environment })
        {
            if (!JsonNode.DeepEquals(document[name], now[name]))
            {
                mistakes.Add(new($"$.{name}", Fixed));
            }

            Copy(name, now, document);
        }

        Copy(Secret, now, document);
    }

    private static void Copy(string name, JsonObject from, JsonObject to)
    {
        if (from[name] is { } value)
        {
            to[name] = value.DeepClone();
        }
        else
        {
            to.Remove(name);
        }
    }

    private static Dictionary<string, string> Hashes(JsonObject document)
    {
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var agent in AgentsOf(document))
        {
            if (TextOf(agent[Id]) is { } id && TextOf(agent[PasswordHash]) is { } hash)
            {
                hashes[id] = hash;
            }
        }

        return hashes;
    }

    // Each password is kept by one account at most: an account that is renamed keeps its own, no other gets it.
    private static string? Taken(string? sent, Dictionary<string, string> kept) =>
        sent is not null && sent.StartsWith(KeptOf, StringComparison.Ordinal)
        && kept.Remove(sent[KeptOf.Length..], out var hash)
            ? hash
            : null;
}
