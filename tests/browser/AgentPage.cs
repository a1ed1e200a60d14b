using Microsoft.Playwright;
using static Routing.Browser.Tests.Seeing;

namespace Routing.Browser.Tests;

public sealed class AgentPage(IPage page) : ChatPage(page)
{
    /// <summary>The chats on the desk.</summary>
    public ILocator Rows => At("agent-chat-row");

    public ILocator Presence => At("presence-select");

    /// <summary>What the buyer said in the chat on the screen.</summary>
    public ILocator OfBuyer => Page.Locator("[data-testid=entry][data-from=buyer] .bubble");

    /// <summary>Why the chat on the screen came here.</summary>
    public ILocator Why => At("why");

    /// <summary>Shown when the chat on the screen is no longer on the desk.</summary>
    public ILocator HasLeft => At("chat-left");

    /// <summary>Presses keys wherever the cursor is.</summary>
    public Task Press(string keys) => Page.Keyboard.PressAsync(keys);

    public Task Say(string text) => Say("agent-composer", text);

    /// <summary>A transfer that the buyer may still refuse.</summary>
    public ILocator TransferPending => At("transfer-pending");

    /// <summary>Hands the chat on the screen to a colleague, by keyboard: named, chosen, done.</summary>
    public async Task TransferTo(string colleague)
    {
        await Press("Alt+t");
        await Expect(At("transfer-target")).ToBeFocusedAsync().Sees("where to name the colleague");
        await Page.Keyboard.TypeAsync(colleague);
        await Expect(At("transfer-option")).ToHaveCountAsync(1).Sees($"{colleague} alone is left");
        await Press("Enter");
        await Press("Enter");
        await Expect(Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0).Sees("the desk has the keys again");
    }

    public async Task StepAway(string reason)
    {
        await Presence.ClickAsync();
        await At("presence-Away").ClickAsync();
        await At("away-reason").FillAsync(reason);
        await At("away-submit").ClickAsync();
        await Expect(Presence).ToHaveAttributeAsync("data-presence", "Away").Sees("the agent is Away");
    }

    public async Task ComeBack()
    {
        await Presence.ClickAsync();
        await At("presence-Online").ClickAsync();
        await Expect(Presence).ToHaveAttributeAsync("data-presence", "Online").Sees("the agent is Online");
    }
}
