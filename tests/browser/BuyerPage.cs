using Microsoft.Playwright;
using static Routing.Browser.Tests.Seeing;

namespace Routing.Browser.Tests;

public sealed class BuyerPage(IPage page) : ChatPage(page)
{
    public ILocator Status => At("buyer-status");

    public async Task Open(string queue)
    {
        await Page.Locator($"[data-testid=buyer-queue][data-queue={queue}]").ClickAsync();
        await Expect(Status).ToBeVisibleAsync().Sees("the buyer's conversation is open");
    }

    public Task Say(string text) => Say("buyer-composer", text);

    public async Task Close()
    {
        await At("buyer-close").ClickAsync();
        await At("buyer-close-confirm").ClickAsync();
        await Expect(Status).ToHaveAttributeAsync("data-status", "closed").Sees("the conversation has ended");
    }

    /// <param name="label">The number of stars as the page spells it.</param>
    public async Task Rate(string label, string comment)
    {
        // The radio itself is hidden; the star that is seen is its label.
        var radio = Page.GetByRole(AriaRole.Radio, new() { Name = label, Exact = true });
        await radio.Locator("xpath=following-sibling::label[1]").ClickAsync();
        await At("buyer-rating-comment").FillAsync(comment);
        await At("buyer-rating-send").ClickAsync();
    }
}
