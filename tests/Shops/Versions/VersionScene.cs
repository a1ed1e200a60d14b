using System.Text;
using System.Text.Json.Nodes;
using Routing.Core;
using Routing.Shops.Versions;
using Xunit;

namespace Routing.Shops.Tests.Versions;

/// <summary>A folder with the demo shop's file, and servers that change it.</summary>
internal sealed class VersionScene : IDisposable
{
    public static readonly ShopId Demo = new("demo");
    public static readonly VersionAuthor LeadOne = new("lead1", "Lead One");
    public static readonly VersionAuthor LeadTwo = new("lead2", "Lead Two");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("versions-");

    public VersionScene()
    {
        System.IO.File.WriteAllText(Path, System.IO.File.ReadAllText(ShopFiles.DemoPath));
        Server = NewServer();
    }

    public string Path => System.IO.Path.Combine(folder.FullName, "demo.json");

    public string HistoryPath => System.IO.Path.Combine(folder.FullName, "history", "demo");

    /// <summary>What is found about a save before it is one.</summary>
    public FoundMistakes Check { get; } = new();

    /// <summary>What the server's log says.</summary>
    public LoggedLines Log { get; } = new();

    public ShopCatalog Catalog { get; private set; } = new();

    public ShopVersions Server { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Another server over the same folder.</summary>
    public ShopVersions NewServer(Action<SaveStep>? reached = null)
    {
        var shops = new ShopFolder(folder.FullName, _ => null);
        Assert.Empty(shops.ReadAll());
        Catalog = new();
        Catalog.TakeFrom(shops);
        return new(shops, Catalog, TimeProvider.System, Check, Log, reached ?? (_ => { }));
    }

    public async Task<ShopSettings> Look() => (await Server.Look(Demo, Cancellation))!;

    public string Folder => folder.FullName;

    public IReadOnlyList<ShopVersion> History() => Server.History(Demo)!;

    public JsonObject Document(int number) => Assert.IsType<VersionText.Found>(Server.Document(Demo, number)).Document;

    /// <summary>Changes what stands, and saves it.</summary>
    public async Task<SaveOutcome> Save(
        Action<JsonObject> change, VersionAuthor? by = null, ShopVersions? server = null) =>
        await SaveFrom(await Look(), change, by, server);

    public Task<SaveOutcome> SaveFrom(
        ShopSettings from,
        Action<JsonObject> change,
        VersionAuthor? by = null,
        ShopVersions? server = null,
        Dictionary<string, string>? passwords = null)
    {
        var document = from.Document.DeepClone().AsObject();
        change(document);
        return (server ?? Server).Save(
            Demo, from.Version.Hash, Bytes(document), passwords ?? [], by ?? LeadOne, Cancellation);
    }

    public async Task<SaveOutcome> GoBack(int number) =>
        await Server.GoBack(Demo, (await Look()).Version.Hash, number, LeadOne, Cancellation);

    /// <summary>Edits the file by hand.</summary>
    public void Edit(Action<JsonObject> change)
    {
        var file = JsonNode.Parse(System.IO.File.ReadAllText(Path))!.AsObject();
        change(file);
        System.IO.File.WriteAllText(Path, file.ToJsonString());
    }

    public JsonObject OnDisk() => JsonNode.Parse(System.IO.File.ReadAllText(Path))!.AsObject();

    public static Action<JsonObject> Ranking(string ranking) => shop => shop["queues"]![0]!["ranking"] = ranking;

    public static Action<JsonObject> Kept(int days) => shop => shop["keepTranscriptsDays"] = days;

    public static byte[] Bytes(JsonNode document) => Encoding.UTF8.GetBytes(document.ToJsonString());

    public void Dispose() => folder.Delete(recursive: true);
}
