using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Routing.Shops.Versions;

/// <summary>Writes a shop file as people write one: what fits on a line stands on a line.</summary>
internal static class ShopText
{
    private const int Widest = 110;

    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Of(JsonObject document)
    {
        var text = new StringBuilder();
        WriteBroken(document, 0, text);
        return Encoding.UTF8.GetBytes(text.Append('\n').ToString());
    }

    private static void Write(JsonNode? value, int indent, int before, StringBuilder text)
    {
        var start = text.Length;
        if (TryFlat(value, text, start + Widest - indent - before))
        {
            return;
        }

        text.Length = start;
        WriteBroken(value, indent, text);
    }

    private static void WriteBroken(JsonNode? value, int indent, StringBuilder text)
    {
        if (value is JsonObject members)
        {
            Lines('{', '}', members, indent, text, member =>
            {
                var name = Leaf(member.Key);
                text.Append(name).Append(": ");
                Write(member.Value, indent + 2, name.Length + 2, text);
            });
        }
        else if (value is JsonArray items)
        {
            Lines('[', ']', items, indent, text, item => Write(item, indent + 2, 0, text));
        }
        else
        {
            text.Append(Leaf(value));
        }
    }

    private static void Lines<T>(
        char open, char close, IEnumerable<T> parts, int indent, StringBuilder text, Action<T> write)
    {
        text.Append(open);
        var between = "";
        foreach (var part in parts)
        {
            text.Append(between).Append('\n').Append(' ', indent + 2);
            write(part);
            between = ",";
        }

        text.Append('\n').Append(' ', indent).Append(close);
    }

    // False as soon as the text has grown beyond that length.
    private static bool TryFlat(JsonNode? value, StringBuilder text, int longest)
    {
        switch (value)
        {
            case JsonObject { Count: 0 }:
                text.Append("{}");
                break;
            case JsonObject members:
                var before = "{ ";
                foreach (var (name, member) in members)
                {
                    text.Append(before).Append(CultureInfo.InvariantCulture, $"{Leaf(name)}: ");
                    before = ", ";
                    if (!TryFlat(member, text, longest))
                    {
                        return false;
                    }
                }

                text.Append(" }");
                break;
            case JsonArray items:
                text.Append('[');
                foreach (var (index, item) in items.Index())
                {
                    text.Append(index == 0 ? "" : ", ");
                    if (!TryFlat(item, text, longest))
                    {
                        return false;
                    }
                }

                text.Append(']');
                break;
            default:
                text.Append(Leaf(value));
                break;
        }

        return text.Length <= longest;
    }

    private static string Leaf(JsonNode? value) => value?.ToJsonString(Plain) ?? "null";
}
