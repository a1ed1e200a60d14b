using Xunit;
using static Routing.Browser.Tests.Seeing;

namespace Routing.Browser.Tests;

/// <summary>An agent whom the server has forgotten, or taken for away, comes back and has lost nothing.</summary>
[Collection(WithChromium.Name)]
public sealed class ComingBackTests(Chromium chromium)
{
    [Fact(Timeout = 300_000)]
    public Task SignIn_Expired_IsAskedForAgainAndNothingWrittenIsLost() =>
        Stage.Play(chromium, "expired", async stage =>
        {
            var lin = await stage.Agent("lin", "en");
            var buyer = await stage.Asks("Anybody there?");
            await Expect(lin.Rows).ToHaveCountAsync(1).Sees("lin has the chat");
            await lin.Page.Context.SetOfflineAsync(true);
            await Expect(lin.ConnectionBanner).ToBeVisibleAsync().Sees("lin is told that there is no connection");
            await lin.Say("said before the sign-in was over");
            await lin.At("agent-composer").FillAsync("half written");
            await lin.Page.Context.ClearCookiesAsync();
            await lin.Page.Context.SetOfflineAsync(false);

            await Expect(lin.At("agent-sign-in-refused")).ToContainTextAsync("what you were writing is kept")
                .Sees("lin is asked to sign in again");
            await stage.Picture("asked");
            await lin.At("agent-sign-in-user").FillAsync("lin");
            await lin.At("agent-sign-in-password").FillAsync("demo");
            await lin.At("agent-sign-in-password").PressAsync("Enter");
            await Expect(lin.At("agent-composer")).ToHaveValueAsync("half written").Sees("the draft");
            await Expect(buyer.Messages.Last).ToHaveTextAsync("said before the sign-in was over")
                .Sees("what was said meanwhile arrives");
            await Expect(buyer.Messages).ToHaveCountAsync(3).Sees("it arrives once");
        });

    [Fact(Timeout = 300_000)]
    public Task AutoAway_AfterNoSignOfLife_IsExplainedAndUndoneByOneClick() =>
        Stage.Play(
            chromium,
            "auto-away",
            async stage =>
            {
                var lin = await stage.Agent("lin", "en");
                await Expect(lin.At("auto-away")).ToContainTextAsync("no sign of life").Sees("why lin is AutoAway");
                await Expect(lin.Presence).ToHaveAttributeAsync("data-presence", "AutoAway").Sees("the presence");
                await stage.Picture("auto-away");
                await lin.At("back-online").ClickAsync();
                await Expect(lin.Presence).ToHaveAttributeAsync("data-presence", "Online").Sees("lin is back");
                await Expect(lin.At("auto-away")).ToHaveCountAsync(0).Sees("nothing is left to explain");
            },
            OwnShop.With(OwnShop.Policy(("silentConsoleSeconds", 30))));
}
