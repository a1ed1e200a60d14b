using Microsoft.Playwright;

namespace Routing.Browser.Tests;

public sealed class LeadPage(IPage page) : ChatPage(page)
{
    /// <summary>The figures on the panel of the pre-sale queue.</summary>
    public ILocator OpenChats => PreSale.GetByTestId("board-open-chats");

    public ILocator Waiting => PreSale.GetByTestId("board-waiting");

    public ILocator OpenRounds => PreSale.GetByTestId("board-open-rounds");

    private ILocator PreSale => Page.Locator("[data-testid=board-queue][data-queue=pre-sale]");

    public ILocator Agent(string agent) => Page.Locator($"[data-testid=board-agent-row][data-agent={agent}]");
}
