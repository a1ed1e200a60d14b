using System.Text.Json;
using System.Text.Json.Nodes;

namespace Routing.Shops.Reading;

/// <summary>The fields of one object, as they were found.</summary>
internal readonly struct Fields(IReadOnlyDictionary<string, JsonElement> found, Place at)
{
    /// <summary>The field's value; where it is absent its default, where it is mistaken an empty value.</summary>
    public T Get<T>(Field<T> field) =>
        found.TryGetValue(field.Name, out var value) ? field.Read(value, at.Field(field.Name)) : field.Otherwise;
}

/// <summary>An object with known fields and no others.</summary>
internal sealed class ObjectShape<T>(Func<Fields, T> make, params IReadOnlyList<Field> fields) : Shape<T>
{
    public override T Empty => make(new Fields(new Dictionary<string, JsonElement>(), new Place("$", [])));

    public override T Read(JsonElement value, Place at)
    {
        if (IsWrong(value, JsonValueKind.Object, "an object", at))
        {
            return Empty;
        }

        var found = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
        {
            if (!fields.Any(field => field.Name == property.Name))
            {
                var known = string.Join(", ", fields.Select(field => field.Name));
                at.Field(Short.Text(property.Name)).Wrong($"is unknown; known here: {known}");
            }
            else if (!found.TryAdd(property.Name, property.Value))
            {
                at.Field(property.Name).Wrong("stands here twice; keep one");
            }
        }

        foreach (var missing in fields.Where(field => field.Required && !found.ContainsKey(field.Name)))
        {
            at.Field(missing.Name).Wrong($"is missing. {missing.Meaning}");
        }

        return make(new Fields(found, at));
    }

    public override JsonObject Schema()
    {
        var properties = new JsonObject();
        foreach (var field in fields)
        {
            properties[field.Name] = field.Schema();
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = new JsonArray([.. fields.Where(f => f.Required).Select(f => (JsonNode)f.Name)]),
            ["properties"] = properties,
        };
    }
}
