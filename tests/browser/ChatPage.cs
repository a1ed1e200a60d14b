using Microsoft.Playwright;

namespace Routing.Browser.Tests;

/// <summary>What the buyer's, the agent's and the lead's pages have in common.</summary>
public abstract class ChatPage(IPage page)
{
    public IPage Page => page;

    /// <summary>What is said when the page is not connected.</summary>
    public ILocator ConnectionBanner => At("connection-banner");

    /// <summary>The words of the numbered messages on the screen, in order.</summary>
    public ILocator Messages => page.Locator("[data-testid=entry] .bubble");

    /// <summary>Own messages that the server has not acknowledged.</summary>
    public ILocator Pending => At("entry-pending");

    public ILocator At(string testId) => page.GetByTestId(testId);

    /// <summary>The transcript numbers on the screen, in order.</summary>
    public async Task<int[]> Numbers() => await page.Locator("[data-testid=entry]")
        .EvaluateAllAsync<int[]>("entries => entries.map(entry => Number(entry.dataset.number))");

    protected async Task Say(string composer, string text)
    {
        await At(composer).FillAsync(text);
        await At(composer).PressAsync("Enter");
    }
}
