using Xunit;
using static Routing.Browser.Tests.Seeing;

namespace Routing.Browser.Tests;

/// <summary>The server is killed under open pages, which come back by themselves.</summary>
[Collection(WithChromium.Name)]
public sealed class RestartTests(Chromium chromium)
{
    [Fact(Timeout = 300_000)]
    public Task Server_KilledInAConversation_PagesComeBackAndNothingIsLostOrDoubled() =>
        Stage.Play(chromium, "restart", async stage =>
        {
            var lin = await stage.Agent("lin", "en");
            var lead = await stage.Lead("en");
            var buyer = await stage.Buyer("en");
            ChatPage[] all = [lin, lead, buyer];
            await buyer.Open("pre-sale");
            await buyer.Say("before");
            await lin.Say("answered before");
            await Expect(buyer.Messages).ToHaveCountAsync(3).Sees("question, welcome and answer");

            await stage.Hub.Kill();
            foreach (var page in all)
            {
                await Expect(page.ConnectionBanner).ToBeVisibleAsync().Sees("the page says that it is not connected");
            }

            await buyer.Say("said while the server was gone");
            await lin.Say("answered while the server was gone");
            await Expect(buyer.Pending).ToHaveCountAsync(1).Sees("the buyer's words wait");
            await Expect(lin.Pending).ToHaveCountAsync(1).Sees("lin's words wait");
            await stage.Picture("gone");

            await stage.Hub.Start(TestContext.Current.CancellationToken);
            foreach (var page in all)
            {
                await Expect(page.ConnectionBanner).ToHaveCountAsync(0).Sees("the page is connected again");
            }

            await GoOn(buyer, lin);
            await Expect(lead.Agent("lin")).ToHaveAttributeAsync("data-presence", "Online").Sees("lin on the board");
            await Expect(lead.OpenChats).ToHaveTextAsync("1").Sees("the chat on the board");
            await stage.Picture("back");
        });

    private static async Task GoOn(BuyerPage buyer, AgentPage lin)
    {
        await Expect(buyer.Messages).ToHaveCountAsync(5).Sees("what was said meanwhile is delivered once");
        await Expect(lin.Messages).ToHaveCountAsync(5).Sees("lin sees it once");
        await buyer.Say("after");
        await lin.Say("answered after");
        foreach (ChatPage page in new ChatPage[] { buyer, lin })
        {
            await Expect(page.Messages).ToHaveCountAsync(7).Sees("both sides go on");
            await Expect(page.Pending).ToHaveCountAsync(0).Sees("everything is delivered");
            Assert.Equal(Enumerable.Range(1, 7), await page.Numbers());
            var seen = await page.Messages.AllInnerTextsAsync();
            Assert.Equal(7, seen.Distinct().Count());
            Assert.Contains("said while the server was gone", seen);
            Assert.Contains("answered while the server was gone", seen);
        }

        Assert.Equal(await buyer.Messages.AllInnerTextsAsync(), await lin.Messages.AllInnerTextsAsync());
    }
}
