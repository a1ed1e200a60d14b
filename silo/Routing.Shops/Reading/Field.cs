using System.Text.Json;
using System.Text.Json.Nodes;

namespace Routing.Shops.Reading;

/// <summary>A field of an object: its name, whether it must be there, and what it means.</summary>
internal abstract class Field(string name, bool required, string meaning)
{
    public string Name => name;

    public bool Required => required;

    /// <summary>A sentence for who writes the file: in the schema, and in the mistake when it is missing.</summary>
    public string Meaning => meaning;

    public abstract JsonObject Schema();

    public static Field<T> Needed<T>(string name, Shape<T> shape, string meaning) =>
        new(name, shape, required: true, shape.Empty, meaning);

    public static Field<T> Optional<T>(string name, Shape<T> shape, T otherwise, string meaning) =>
        new(name, shape, required: false, otherwise, meaning);
}

internal sealed class Field<T>(string name, Shape<T> shape, bool required, T otherwise, string meaning)
    : Field(name, required, meaning)
{
    public T Otherwise => otherwise;

    public T Read(JsonElement value, Place at) => shape.Read(value, at);

    public override JsonObject Schema()
    {
        var whole = new JsonObject { ["description"] = Meaning };
        foreach (var (key, value) in shape.Schema())
        {
            whole[key] = value?.DeepClone();
        }

        if (!Required && Otherwise is int number)
        {
            whole["default"] = number;
        }

        return whole;
    }
}
