using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Routing.Shops.Tests;

/// <summary>Holds a file against the published schema, as an editor does: the keywords that the schema uses.</summary>
internal static class SchemaCheck
{
    public static bool IsValid(JsonNode file) => IsValid(file, ShopFormat.ToSchema());

    private static bool IsValid(JsonNode? value, JsonObject schema)
    {
        if (schema["enum"] is JsonArray choices && !choices.Any(choice => JsonNode.DeepEquals(choice, value)))
        {
            return false;
        }

        return (schema["type"]!.GetValue<string>(), value) switch
        {
            ("object", JsonObject found) => IsValidObject(found, schema),
            ("array", JsonArray found) => IsWithin(found.Count, schema, "minItems", "maxItems")
                && found.All(item => IsValid(item, schema["items"]!.AsObject())),
            ("string", JsonValue found) when found.GetValueKind() == JsonValueKind.String =>
                IsValidText(found.GetValue<string>(), schema),
            ("integer", JsonValue found) when found.GetValueKind() == JsonValueKind.Number =>
                int.TryParse(found.ToJsonString(), out var number) && IsWithin(number, schema, "minimum", "maximum"),
            _ => false,
        };
    }

    private static bool IsValidObject(JsonObject found, JsonObject schema)
    {
        var known = schema["properties"]!.AsObject();
        return schema["required"]!.AsArray().All(name => found.ContainsKey(name!.GetValue<string>()))
            && found.All(field => known[field.Key] is JsonObject shape && IsValid(field.Value, shape));
    }

    private static bool IsValidText(string text, JsonObject schema) =>
        IsWithin(text.Length, schema, "minLength", "maxLength")
        && (schema["pattern"] is not { } pattern
            || Regex.IsMatch(text, pattern.GetValue<string>(), RegexOptions.ECMAScript));

    private static bool IsWithin(int number, JsonObject schema, string least, string most) =>
        number >= (schema[least]?.GetValue<int>() ?? int.MinValue)
        && number <= (schema[most]?.GetValue<int>() ?? int.MaxValue);
}
