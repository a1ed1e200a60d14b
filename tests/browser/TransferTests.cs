using Xunit;
using static Routing.Browser.Tests.Seeing;

namespace Routing.Browser.Tests;

/// <summary>A transfer that the buyer refuses, one that is taken back, and one that is handed back.</summary>
[Collection(WithChromium.Name)]
public sealed class TransferTests(Chromium chromium)
{
    [Fact(Timeout = 300_000)]
    public Task Transfer_RefusedThenTakenBackThenHandedBack_IsSeenByEverybody() =>
        Stage.Play(chromium, "transfer", Scene, OwnShop.With(OwnShop.Policy(("transferConsentSeconds", 15))));

    private static async Task Scene(Stage stage)
    {
        var lin = await stage.Agent("lin", "en");
        var buyer = await stage.Buyer("en");
        await buyer.Open("pre-sale");
        await buyer.Say("Which one is warmer?");
        await Expect(lin.Rows).ToHaveCountAsync(1).Sees("lin has the chat");
        var mei = await stage.Agent("mei", "en");

        await lin.TransferTo("Mei");
        await Expect(buyer.At("buyer-transfer")).ToContainTextAsync("Lin is handing you over")
            .Sees("the buyer is asked");
        await Expect(lin.TransferPending).ToContainTextAsync("Goes to Mei").Sees("lin sees that it is pending");
        await stage.Picture("asked");
        await buyer.At("buyer-stay").ClickAsync();
        await Expect(buyer.At("buyer-transfer")).ToHaveCountAsync(0).Sees("nothing is asked any more");
        await Expect(lin.TransferPending).ToHaveCountAsync(0).Sees("nothing is pending any more");
        await Expect(lin.Rows).ToHaveCountAsync(1).Sees("the chat stays with lin");

        await lin.TransferTo("Mei");
        await Expect(lin.TransferPending).ToBeVisibleAsync().Sees("it is pending again");
        await lin.Press("Alt+z");
        await Expect(lin.TransferPending).ToHaveCountAsync(0).Sees("lin has taken it back");
        await Expect(buyer.At("buyer-transfer")).ToHaveCountAsync(0).Sees("the buyer is not asked any more");

        await lin.TransferTo("Mei");
        await Expect(mei.Rows).ToHaveCountAsync(1, new() { Timeout = 30_000 }).Sees("the chat comes to mei");
        await Expect(mei.At("transfer-received")).ToContainTextAsync("Handed over by Lin (Before you buy)")
            .Sees("mei sees from whom");
        await stage.Picture("received");
        await mei.At("hand-back").ClickAsync();
        await Expect(lin.Rows).ToHaveCountAsync(1).Sees("lin has it again");
        await Expect(mei.Rows).ToHaveCountAsync(0).Sees("mei has it no more");
        await Expect(buyer.Status).ToHaveTextAsync("You are talking with Lin").Sees("the buyer talks with lin");
    }
}
