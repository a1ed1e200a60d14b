using Microsoft.Playwright;
using Xunit;
using static Routing.Browser.Tests.Seeing;

namespace Routing.Browser.Tests;

/// <summary>The chat inside a shop's own page, by one script tag.</summary>
[Collection(WithChromium.Name)]
public sealed class EmbedTests(Chromium chromium)
{
    private const string ShopPage =
        """
        <!doctype html><title>A shop</title><h1>Blue coat</h1>
        <script src="/embed.js" data-shop="demo" data-queue="pre-sale" data-lang="en" async></script>
        """;

    [Fact(Timeout = 300_000)]
    public Task Chat_InAShopsPage_OpensTalksAndResumesAfterAReload() =>
        Stage.Play(chromium, "embed", async stage =>
        {
            var lin = await stage.Agent("lin", "en");
            var page = await stage.ShopPage(ShopPage);
            await page.GetByRole(AriaRole.Button, new() { Name = "Chat with us" }).ClickAsync();
            var chat = page.FrameLocator("iframe[title=Chat]");
            await chat.GetByTestId("buyer-composer").FillAsync("Is it warm?");
            await chat.GetByTestId("buyer-composer").PressAsync("Enter");
            await Expect(lin.Rows).ToHaveCountAsync(1).Sees("lin has the chat");
            await Expect(lin.Messages.First).ToHaveTextAsync("Is it warm?").Sees("lin has the question");
            await lin.Say("Very.");
            await Expect(chat.Locator("[data-testid=entry] .bubble").Last).ToHaveTextAsync("Very.")
                .Sees("the answer inside the shop's page");
            await stage.Picture("embedded");
            await page.ReloadAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Chat with us" }).ClickAsync();
            await Expect(chat.Locator("[data-testid=entry] .bubble").Last).ToHaveTextAsync("Very.")
                .Sees("the conversation goes on after a reload");
        });
}
