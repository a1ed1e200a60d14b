using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Routing.Shops.Tests;

/// <summary>Shop files to test with: the demo shop, changed where a test wants it.</summary>
internal static class ShopFiles
{
    public const string Secret = "a secret of thirty-two characters";

    public static string DemoPath { get; } = Path.Combine(AppContext.BaseDirectory, "shops", "demo.json");

    public static JsonObject Demo() => JsonNode.Parse(File.ReadAllText(DemoPath))!.AsObject();

    /// <summary>The demo shop with another value in one place.</summary>
    /// <param name="where">The place, such as <c>queues[0].hours</c>; a missing object on the way is made.</param>
    /// <param name="json">The value.</param>
    public static JsonObject DemoWith(string where, string json)
    {
        var file = Demo();
        JsonNode at = file;
        var steps = where.Replace("[", ".[", StringComparison.Ordinal).Split('.');
        foreach (var step in steps[..^1])
        {
            at = step[0] == '['
                ? at[int.Parse(step[1..^1], CultureInfo.InvariantCulture)]!
                : at[step] ??= new JsonObject();
        }

        at[steps[^1]] = JsonNode.Parse(json);
        return file;
    }

    public static JsonNode Json(string text) => JsonNode.Parse(text)!;

    public static ShopReading Read(JsonNode file) => ShopFileReader.Read(Encoding.UTF8.GetBytes(file.ToJsonString()));

    /// <summary>Paths of the mistakes in the demo shop after a change.</summary>
    public static string[] PathsAfter(Action<JsonObject> change)
    {
        var file = Demo();
        change(file);
        return [.. Read(file).Mistakes.Select(mistake => mistake.Path)];
    }

    public static ServedShop DemoShop() => new(Read(Demo()).File!, Secret);
}
