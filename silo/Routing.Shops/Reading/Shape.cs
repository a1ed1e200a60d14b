using System.Text.Json;
using System.Text.Json.Nodes;

namespace Routing.Shops.Reading;

/// <summary>
/// The form of a part of a file. It reads a value, noting every mistake, and it describes itself as JSON Schema: what
/// is read and what is published can therefore not differ. Reading is total: where something is missing or mistaken
/// the result holds <see cref="Empty"/>, so that one run finds all mistakes.
/// </summary>
internal abstract class Shape<T>
{
    public abstract T Empty { get; }

    public abstract T Read(JsonElement value, Place at);

    public abstract JsonObject Schema();

    /// <summary>Notes a value of the wrong type; false when the type is right.</summary>
    protected static bool IsWrong(JsonElement value, JsonValueKind wanted, string right, Place at)
    {
        if (value.ValueKind == wanted)
        {
            return false;
        }

        at.Wrong($"must be {right}, not {Named(value.ValueKind)}");
        return true;
    }

    private static string Named(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "null",
    };
}
