using System.Text.Json.Nodes;
using Routing.Testing.Servers;

namespace Routing.Browser.Tests;

/// <summary>The demo shop's file with changes of a scene's own; it can change while the server runs.</summary>
public sealed class OwnShop : IDisposable
{
    private readonly JsonObject shop = JsonNode.Parse(System.IO.File.ReadAllText(
        Path.Combine(HubBuild.Root, "silo", "Routing.Shops", "shops", "demo.json")))!.AsObject();

    // A folder of its own: a shop that is changed from the page keeps its history beside its file.
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("own-shop-");

    private OwnShop()
    {
    }

    public string File => Path.Combine(folder.FullName, "shop.json");

    public static OwnShop With(Action<JsonObject> change)
    {
        var own = new OwnShop();
        own.Change(change);
        return own;
    }

    /// <summary>One of the shop's agents.</summary>
    public static JsonNode Agent(JsonObject shop, string id) =>
        shop["agents"]!.AsArray().Single(agent => (string?)agent!["id"] == id)!;

    /// <summary>Sets numbers of the policy.</summary>
    public static Action<JsonObject> Policy(params (string Name, int Value)[] numbers) => shop =>
        shop["policy"] = new JsonObject(
            numbers.Select(number => KeyValuePair.Create(number.Name, (JsonNode?)number.Value)));

    /// <summary>Changes the file in one move, so that no half of it is ever read.</summary>
    public void Change(Action<JsonObject> change)
    {
        change(shop);
        var aside = File + ".aside";
        System.IO.File.WriteAllText(aside, shop.ToJsonString());
        System.IO.File.Move(aside, File, overwrite: true);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
