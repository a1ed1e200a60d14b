using System.Text.Json.Nodes;
using Xunit;

namespace Routing.Shops.Tests;

public sealed class ShopFolderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("shops-");
    private DateTime writtenAt = new(2026, 11, 11, 0, 0, 0, DateTimeKind.Utc);

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Folder_ChangedFile_IsTakenOnceItIsStill()
    {
        Write("demo.json", ShopFiles.Demo());
        var shops = Open();
        Write("demo.json", With("keepTranscriptsDays", 7));

        Assert.Null(shops.Poll());
        Assert.Equal(180, shops.Shops[0].File.KeepTranscriptsDays);
        Assert.Empty(shops.Poll()!);
        Assert.Equal(7, shops.Shops[0].File.KeepTranscriptsDays);
        Assert.Null(shops.Poll());
    }

    [Fact]
    public void Folder_FileTurnsWrong_TheOldShopStaysAndTheMistakeIsTold()
    {
        Write("demo.json", ShopFiles.Demo());
        var shops = Open();
        Write("demo.json", With("keepTranscriptsDays", "many"));
        shops.Poll();

        var mistake = Assert.Single(shops.Poll()!);

        Assert.Equal("$.keepTranscriptsDays", mistake.Mistake.Path);
        Assert.Equal(180, Assert.Single(shops.Shops).File.KeepTranscriptsDays);
    }

    [Fact]
    public void Folder_NewFile_BringsItsShop()
    {
        Write("demo.json", ShopFiles.Demo());
        var shops = Open();
        Write("second.json", With("shop", "second"));
        shops.Poll();
        shops.Poll();

        Assert.Equal(["demo", "second"], shops.Shops.Select(shop => shop.Id.Value).Order());
    }

    [Fact]
    public void Folder_TwoFilesOfOneShop_TheSecondIsAMistake()
    {
        Write("a.json", ShopFiles.Demo());
        Write("b.json", ShopFiles.Demo());

        var mistake = Assert.Single(new ShopFolder(folder.FullName, _ => null).ReadAll());

        Assert.EndsWith("b.json", mistake.File, StringComparison.Ordinal);
        Assert.Equal("$.shop", mistake.Mistake.Path);
    }

    [Fact]
    public void Folder_Empty_IsAMistake() =>
        Assert.Single(new ShopFolder(folder.FullName, _ => null).ReadAll());

    [Theory]
    [InlineData(null, 1)]
    [InlineData("too short", 1)]
    [InlineData(ShopFiles.Secret, 0)]
    public void Folder_SecretInTheEnvironment_MustBeThere(string? value, int mistakes)
    {
        var file = ShopFiles.Demo();
        file.Remove("secret");
        file["secretEnvironment"] = "SHOP_SECRET";
        Write("demo.json", file);

        var found = new ShopFolder(folder.FullName, name => name == "SHOP_SECRET" ? value : null).ReadAll();

        Assert.Equal(mistakes, found.Count);
        Assert.All(found, mistake => Assert.Equal("$.secretEnvironment", mistake.Mistake.Path));
    }

    [Fact]
    public void Folder_HostWithoutSecrets_ServesTheShopWithoutIts()
    {
        var file = ShopFiles.Demo();
        file.Remove("secret");
        file["secretEnvironment"] = "SHOP_SECRET";
        Write("demo.json", file);
        Write("second.json", With("shop", "second"));
        var shops = new ShopFolder(folder.FullName, environment: null);

        Assert.Empty(shops.ReadAll());
        Assert.Equal(2, shops.Shops.Count);
        Assert.All(shops.Shops, shop => Assert.Empty(shop.Secret));
    }

    private static JsonObject With(string field, JsonNode value)
    {
        var file = ShopFiles.Demo();
        file[field] = value;
        return file;
    }

    private ShopFolder Open()
    {
        var shops = new ShopFolder(folder.FullName, _ => null);
        Assert.Empty(shops.ReadAll());
        return shops;
    }

    // Two writes within the clock's grain must not look like one.
    private void Write(string name, JsonObject file)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, file.ToJsonString());
        File.SetLastWriteTimeUtc(path, writtenAt += TimeSpan.FromSeconds(1));
    }
}
