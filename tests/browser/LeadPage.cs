using Microsoft.Playwright;

namespace Routing.Browser.Tests;

public sealed class LeadPage(IPage page) : ChatPage(page)
{
    /// <summary>The figures in the line of the pre-sale queue.</summary>
    public ILocator OpenChats => PreSale.GetByTestId("board-open-chats");

    public ILocator Waiting => PreSale.GetByTestId("board-waiting");

    public ILocator OpenRounds => PreSale.GetByTestId("board-open-rounds");

    /// <summary>The line of the pre-sale queue.</summary>
    public ILocator PreSale => Of("pre-sale");

    /// <summary>What calls the lead and is not acknowledged, by queue and kind.</summary>
    public ILocator Call(string key) => Page.Locator($"[data-testid=board-calls] [data-call='{key}']");

    /// <summary>The line of a queue.</summary>
    public ILocator Of(string queue) => Page.Locator($"[data-testid=board-queue][data-queue={queue}]");

    /// <summary>What a move will do to a queue, as its dialog says.</summary>
    public ILocator Outlook(string queue, string figure) =>
        Page.Locator($"[data-testid=outlook-row][data-queue={queue}] [data-testid=outlook-{figure}]");

    /// <summary>Presses keys, one after the other.</summary>
    public async Task Press(params string[] keys)
    {
        foreach (var key in keys)
        {
            await Page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>A notice that stands, by its words.</summary>
    public ILocator Posted(string text) => At("posted-notice").Filter(new() { HasText = text });

    public ILocator Agent(string agent) => Page.Locator($"[data-testid=board-agent-row][data-agent={agent}]");
}
