using System.Text.Json;
using System.Text.Json.Nodes;

namespace Routing.Shops.Reading;

/// <summary>A text that another rule turns into a value.</summary>
/// <param name="parse">The value, or what would be right.</param>
/// <param name="schema">What the schema says besides <c>"type": "string"</c>.</param>
/// <param name="isSecret">Whether no mistake may repeat the text: not all who read the mistakes may know it.</param>
internal sealed class TextShape<T>(
    T empty, Func<string, (T? Value, string? Right)> parse, JsonObject schema, bool isSecret = false) : Shape<T>
{
    public override T Empty => empty;

    public override T Read(JsonElement value, Place at)
    {
        if (IsWrong(value, JsonValueKind.String, "a text", at))
        {
            return empty;
        }

        if (TextOf(value) is not { } text)
        {
            at.Wrong("must be text; it holds half of a surrogate pair");
            return empty;
        }

        var (read, right) = parse(text);
        if (right is null)
        {
            return read!;
        }

        at.Wrong(isSecret ? $"must be {right}" : $"is \"{Short.Text(text)}\"; it must be {right}");
        return empty;
    }

    /// <summary>Null when the text cannot be one: JSON escapes can spell half of a surrogate pair.</summary>
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public override JsonObject Schema()
    {
        var whole = new JsonObject { ["type"] = "string" };
        foreach (var (name, value) in schema)
        {
            whole[name] = value?.DeepClone();
        }

        return whole;
    }
}

/// <summary>A whole number within bounds.</summary>
/// <param name="empty">What stands in for a mistaken one.</param>
/// <param name="unit">What it counts, for who shows it.</param>
internal sealed class NumberShape(int least, int most, int empty, string? unit = null) : Shape<int>
{
    public NumberShape(int least, int most)
        : this(least, most, least)
    {
    }

    public override int Empty => empty;

    public override int Read(JsonElement value, Place at)
    {
        if (IsWrong(value, JsonValueKind.Number, $"a whole number from {least} to {most}", at))
        {
            return empty;
        }

        if (value.TryGetInt32(out var number) && number >= least && number <= most)
        {
            return number;
        }

        at.Wrong($"is {Short.Text(value.GetRawText())}; it must be a whole number from {least} to {most}");
        return empty;
    }

    public override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most };
        if (unit is not null)
        {
            schema["unit"] = unit;
        }

        return schema;
    }
}

/// <summary>A list of items of one shape.</summary>
internal sealed class ListShape<T>(Shape<T> item, int least = 0, int most = 10_000) : Shape<IReadOnlyList<T>>
{
    public override IReadOnlyList<T> Empty => [];

    public override IReadOnlyList<T> Read(JsonElement value, Place at)
    {
        if (IsWrong(value, JsonValueKind.Array, "a list", at))
        {
            return [];
        }

        if (value.GetArrayLength() < least || value.GetArrayLength() > most)
        {
            at.Wrong($"has {value.GetArrayLength()} items; it must have {least} to {most}");
        }

        // What is beyond the bound is refused already; it is not worth the work.
        return
        [
            .. value.EnumerateArray().Take(most).Select((element, index) => item.Read(element, at.Item(index))),
        ];
    }

    public override JsonObject Schema() =>
        new() { ["type"] = "array", ["minItems"] = least, ["maxItems"] = most, ["items"] = item.Schema() };
}
