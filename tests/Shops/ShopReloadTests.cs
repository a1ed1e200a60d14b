using Microsoft.Extensions.Logging.Abstractions;
using Routing.Testing;
using Xunit;

namespace Routing.Shops.Tests;

public sealed class ShopReloadTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("routing-reload-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Reload_FilesThatCannotBeReadForAWhile_ServesOnAndTakesThemLater()
    {
        var tries = 0;
        var isBroken = false;
        Write("Before");
        var shops = new ShopFolder(folder.FullName, _ =>
        {
            tries++;
            return isBroken ? throw new IOException("Too many open files") : new string('s', 32);
        });
        Assert.Empty(shops.ReadAll());
        var catalog = new ShopCatalog();
        catalog.TakeFrom(shops);
        using var reload = new ShopReload(shops, catalog, TimeProvider.System, NullLogger<ShopReload>.Instance);

        await reload.StartAsync(Cancellation);
        (isBroken, tries) = (true, 0);
        Write("After");
        await Within.Becomes(() => tries > 1, "the file was tried again", Cancellation);
        Assert.Equal("Before", NameIn(catalog));
        isBroken = false;

        await Within.Becomes(() => NameIn(catalog) == "After", "the file is taken", Cancellation);
        await reload.StopAsync(Cancellation);
    }

    private static string NameIn(ShopCatalog catalog) => catalog.Shop(new("demo"))!.File.Name.En;

    private void Write(string name)
    {
        var file = ShopFiles.Demo();
        file.Remove("secret");
        file["secretEnvironment"] = "SHOP_SECRET";
        file["name"]!["en"] = name;
        File.WriteAllText(Path.Combine(folder.FullName, "demo.json"), file.ToJsonString());
    }
}
