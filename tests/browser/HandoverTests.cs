using Xunit;
using static Routing.Browser.Tests.Seeing;

namespace Routing.Browser.Tests;

/// <summary>A shift change by keyboard: who goes leaves a word, who comes reads and confirms, the lead sees it.
/// </summary>
[Collection(WithChromium.Name)]
public sealed class HandoverTests(Chromium chromium)
{
    [Theory(Timeout = 400_000)]
    [InlineData("en")]
    [InlineData("zh")]
    public Task ShiftChange_WithAHardChat_HandsItOnWithAWordThatTheNextConfirms(string language)
    {
        var shop = OwnShop.With(_ => { });
        return Stage.Play(
            chromium,
            $"handover-{language}",
            async stage =>
            {
                var lin = await stage.Agent("lin", language);
                var buyer = await stage.Asks("I need three invoices");
                await Expect(lin.Rows).ToHaveCountAsync(1).Sees("lin has the chat");
                await lin.Say("I ask the warehouse.");
                await Expect(buyer.Messages.Last).ToHaveTextAsync("I ask the warehouse.").Sees("nothing is open");
                await lin.Press("Alt+m");
                await lin.At("flag-note").FillAsync("three invoices");
                await lin.Press("Enter");
                var mei = await stage.Agent("mei", language);
                await shop.EndShiftSoon(lin, 45);

                await WriteThePage(stage, lin);
                await Expect(mei.Rows).ToHaveCountAsync(1, new() { Timeout = EndingShift.MostMs }).Sees("mei has it");
                await Expect(buyer.Status).ToHaveTextAsync("You are talking with Mei").Sees("the buyer knows");
                await mei.Rows.First.ClickAsync();
                await Expect(mei.At("notes")).ToContainTextAsync("the second invoice").Sees("lin's word about it");
                await Expect(mei.At("handover-bar")).ToHaveAttributeAsync("data-kind", "read").Sees("a page to read");
                await stage.Picture("come");
                await mei.Press("Alt+y");
                await Expect(mei.At("handover-line")).ToContainTextAsync("Coupons end").Sees("lin's word to all");
                await Expect(mei.At("handover-confirm")).ToBeFocusedAsync().Sees("what she is asked");

                var lead = await stage.Lead(language);
                await Expect(lead.At("board-handover")).ToContainTextAsync("1").Sees("nobody has read it");
                await lead.Press("d");
                await Expect(lead.At("handover-not-yet")).ToContainTextAsync("Mei").Sees("who has not");
                await stage.Picture("unread");
                await mei.Press("Enter");
                await Expect(mei.At("handover-bar")).ToHaveCountAsync(0).Sees("mei has read it");
                await Expect(lead.At("handover-read-by")).ToContainTextAsync("Mei").Sees("the lead sees that");
                await stage.Picture("confirmed");
            },
            shop);
    }

    private static async Task WriteThePage(Stage stage, AgentPage lin)
    {
        await Expect(lin.At("handover-bar")).ToHaveAttributeAsync("data-kind", "write").Sees("lin is asked");
        await lin.Press("Alt+y");
        await Expect(lin.At("handover-note")).ToBeFocusedAsync().Sees("the hard chat first");
        await Expect(lin.Page.Locator(".handover-lacking")).ToBeVisibleAsync().Sees("it needs a word");
        await stage.Picture("lacking");
        await lin.Page.Keyboard.TypeAsync("the second invoice is missing");
        await lin.Press("Tab");
        await lin.Page.Keyboard.TypeAsync("Coupons end at eight.");
        await Expect(lin.At("handover-unsaved")).ToBeVisibleAsync().Sees("it stands in this browser alone");
        await lin.Page.ReloadAsync();
        await Expect(lin.At("handover-bar")).ToHaveAttributeAsync("data-kind", "write").Sees("lin is back");
        await lin.Press("Alt+y");
        await Expect(lin.At("handover-note")).ToHaveValueAsync("the second invoice is missing")
            .Sees("it is still there");
        await lin.Press("Tab");
        await lin.Press("Tab");
        await lin.Press("Enter");
        await Expect(lin.At("handover-saved")).ToBeVisibleAsync().Sees("it is saved");
        await stage.Picture("written");
    }
}
