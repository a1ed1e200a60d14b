using Xunit;
using static Routing.Browser.Tests.Seeing;

namespace Routing.Browser.Tests;

/// <summary>A shift ends over an open round, and a colleague takes over.</summary>
[Collection(WithChromium.Name)]
public sealed class ShiftTests(Chromium chromium)
{
    [Fact(Timeout = 400_000)]
    public Task ShiftEnd_OverAnOpenRound_IsToldBeforeAndHandedOverWithANote()
    {
        var shop = OwnShop.With(_ => { });
        return Stage.Play(
            chromium,
            "shift-end",
            async stage =>
            {
                var lin = await stage.Agent("lin", "en");
                var buyer = await stage.Asks("Can I still change my order?");
                await Expect(lin.Rows).ToHaveCountAsync(1).Sees("lin has the chat");
                var mei = await stage.Agent("mei", "en");
                await shop.EndShiftSoon(lin);
                await Expect(lin.Presence).ToHaveAttributeAsync("data-presence", "Draining").Sees("lin drains");
                await Expect(lin.At("draining")).ToContainTextAsync("Shift ends in").Sees("the time that is left");
                await lin.Press("Alt+o");
                await lin.At("note-text").FillAsync("order 42, wants size M");
                await lin.Press("Control+Enter");
                await Expect(lin.At("notes")).ToContainTextAsync("order 42").Sees("the note for who takes over");
                await stage.Picture("draining");

                await Expect(mei.Rows).ToHaveCountAsync(1, new() { Timeout = EndingShift.MostMs }).Sees("mei has it");
                await Expect(mei.Rows).ToContainTextAsync("covered for Lin").Sees("for whom mei covers");
                await Expect(mei.At("notes")).ToContainTextAsync("order 42, wants size M").Sees("what lin left her");
                await Expect(buyer.Status).ToHaveTextAsync("You are talking with Mei").Sees("the buyer is told");
                await Expect(lin.Presence).ToHaveAttributeAsync("data-presence", "Offline").Sees("lin's shift is over");
                await mei.Say("Yes, size M it is.");
                await Expect(buyer.Messages.Last).ToHaveTextAsync("Yes, size M it is.").Sees("the round is answered");
                await stage.Picture("handed-over");
            },
            shop);
    }
}
