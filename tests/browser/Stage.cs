using Microsoft.Playwright;
using Routing.Testing.Servers;
using Xunit;
using static Routing.Browser.Tests.Seeing;

namespace Routing.Browser.Tests;

/// <summary>
/// A server with a fresh journal, and pages that people have open on it. When a test fails, a picture of every page and
/// the server's output are kept in artifacts/browser; with BROWSER_PICTURES=1 the pictures a test takes on its way too.
/// </summary>
public sealed class Stage : IAsyncDisposable
{
    private readonly IBrowser browser;
    private readonly List<(string Name, IPage Page)> pages = [];
    private readonly List<string> pageErrors = [];
    private readonly string folder;
    private readonly OwnShop? shop;

    private Stage(IBrowser browser, HubProcess hub, string name, OwnShop? shop)
    {
        (this.browser, Hub, this.shop) = (browser, hub, shop);
        folder = Path.Combine(HubBuild.Root, "artifacts", "browser", name);
    }

    public HubProcess Hub { get; }

    /// <summary>Plays a scene on a server of its own.</summary>
    /// <param name="chromium">The browser.</param>
    /// <param name="name">The folder in which pictures are kept.</param>
    /// <param name="scene">What happens.</param>
    /// <param name="shop">The shop, which ends with the scene; null for the demo shop.</param>
    /// <param name="archive">What the server's journal holds already; null for nothing.</param>
    public static async Task Play(
        Chromium chromium, string name, Func<Stage, Task> scene, OwnShop? shop = null, string? archive = null)
    {
        var hub = await HubProcess.StartNew(TestContext.Current.CancellationToken, shop?.File, archive);
        await using var stage = new Stage(chromium.Browser, hub, name, shop);
        try
        {
            await scene(stage);
            Assert.Empty(stage.pageErrors);
        }
        catch
        {
            await stage.KeepEvidence();
            throw;
        }
    }

    public async Task<BuyerPage> Buyer(string language) =>
        new(await Open("buyer", "/chat?shop=demo", language, width: 420, height: 760));

    /// <summary>A buyer who has asked the pre-sale queue something.</summary>
    public async Task<BuyerPage> Asks(string question)
    {
        var buyer = await Buyer("en");
        await buyer.Open("pre-sale");
        await buyer.Say(question);
        await Expect(buyer.Messages).Not.ToHaveCountAsync(0).Sees("the question is in the conversation");
        return buyer;
    }

    /// <summary>A shop's own page on the server's origin, with this in it.</summary>
    public async Task<IPage> ShopPage(string html)
    {
        var page = await Open("shop", "/healthz", "en", width: 1100, height: 800);
        await page.RouteAsync(
            "**/shop-page", route => route.FulfillAsync(new() { ContentType = "text/html", Body = html }));
        await page.GotoAsync("/shop-page");
        return page;
    }

    public async Task<AgentPage> Agent(string user, string language)
    {
        var page = new AgentPage(await OpenAsStaff("agent", user, language));
        await Expect(page.Presence).ToHaveAttributeAsync("data-presence", "Online").Sees($"{user} is Online");
        return page;
    }

    public async Task<LeadPage> Lead(string language, string user = "lead1")
    {
        var page = new LeadPage(await OpenAsStaff("lead", user, language));
        await Expect(page.At("board-queue")).ToHaveCountAsync(3).Sees("the lead's board shows the three queues");
        return page;
    }

    /// <summary>Takes a picture of every page, for who wants to look.</summary>
    public Task Picture(string name) =>
        Environment.GetEnvironmentVariable("BROWSER_PICTURES") is { Length: > 0 }
            ? Photograph(name)
            : Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, page) in pages)
        {
            await page.Context.CloseAsync();
        }

        await Hub.DisposeAsync();
        shop?.Dispose();
    }

    private async Task<IPage> OpenAsStaff(string kind, string user, string language)
    {
        var page = await Open(user, $"/{kind}", language, width: 1360, height: 800);
        await page.GetByTestId($"{kind}-sign-in-user").FillAsync(user);
        await page.GetByTestId($"{kind}-sign-in-password").FillAsync("demo");
        await page.GetByTestId($"{kind}-sign-in-submit").ClickAsync();
        return page;
    }

    private async Task<IPage> Open(string name, string path, string language, int width, int height)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = Hub.Address.ToString(),
            Locale = language == "zh" ? "zh-CN" : "en-GB",
            ViewportSize = new() { Width = width, Height = height },
        });
        context.SetDefaultTimeout(60_000);
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => pageErrors.Add($"{name}: {error}");
        pages.Add((name, page));
        await page.GotoAsync(path);
        return page;
    }

    private async Task KeepEvidence()
    {
        await Photograph("failed");
        File.Copy(Hub.OutputPath, Path.Combine(folder, "hub.log"), overwrite: true);
        TestContext.Current.TestOutputHelper?.WriteLine($"Pictures of the pages and the hub's output are in {folder}");
    }

    private async Task Photograph(string name)
    {
        Directory.CreateDirectory(folder);
        foreach (var (who, page) in pages)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{who}.png") });
        }
    }
}
