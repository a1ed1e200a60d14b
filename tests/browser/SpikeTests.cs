using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Routing.Browser.Tests.Seeing;

namespace Routing.Browser.Tests;

/// <summary>Midnight: 200 buyers come at once, and two agents are there.</summary>
[Collection(WithChromium.Name)]
public sealed partial class SpikeTests(Chromium chromium)
{
    private const int Slots = 20;

    [Fact(Timeout = 300_000)]
    public Task Spike_OfTwoHundredChats_FillsTheDesksAndIsWorkedOffByKeyboard() =>
        Stage.Play(
            chromium,
            "spike",
            async stage =>
            {
                var lin = await stage.Agent("lin", "en");
                await stage.Agent("mei", "en");
                var lead = await stage.Lead("en");
                await Crowd.Asks(stage.Hub.Address, 200);
                await Expect(lin.At("chat-count")).ToHaveTextAsync($"{Slots}").Sees("lin's slots are full, not more");
                await Expect(lead.Waiting).ToHaveTextAsync("160").Sees("the lead sees the line");
                var late = await stage.Asks("Am I too late?");
                await Expect(late.Status).ToContainTextAsync("161").Sees("who comes now is told his place");
                await stage.Picture("full");

                await Answer(lin, Slots);
                await Expect(lin.At("next-waiting")).ToHaveAttributeAsync("data-waiting", "0")
                    .Sees("everybody on the desk is answered");
                await Assertions.Expect(lin.Page).ToHaveTitleAsync("Agent console").Sees("nobody in the title");
                await lin.Press("Alt+c");
                await lin.Press("Enter");
                await Expect(lead.Waiting).ToHaveTextAsync("160").Sees("the next in line has come");
                await Expect(late.Status).ToContainTextAsync("160").Sees("the line moves up");
                await Expect(lin.At("next-waiting")).ToHaveAttributeAsync("data-waiting", "1")
                    .Sees("lin sees him wait");
                await lin.Press("Alt+n");
                await Expect(lin.OfBuyer.First).ToHaveTextAsync(Question()).Sees("one key leads to who waits");
                await stage.Picture("worked-off");
            },
            OwnShop.With(shop =>
            {
                OwnShop.Agent(shop, "lin")["slots"] = Slots;
                OwnShop.Agent(shop, "mei")["slots"] = Slots;
                OwnShop.Policy(
                    ("lateAfterSeconds", 1800), ("coverAfterSeconds", 3600), ("waitingReplySeconds", 5))(shop);
            }));

    // Who waits longest comes by himself after every answer.
    private static async Task Answer(AgentPage lin, int count)
    {
        await lin.Press("Alt+n");
        for (var waiting = count; waiting > 0; waiting--)
        {
            await Expect(lin.At("next-waiting")).ToHaveAttributeAsync("data-waiting", $"{waiting}")
                .Sees($"{waiting} wait");
            await Expect(lin.At("agent-composer")).ToBeFocusedAsync().Sees("the cursor is where one writes");
            await lin.Page.Keyboard.TypeAsync("Yes.");
            await lin.Press("Control+Enter");
        }
    }

    [GeneratedRegex(@"^(Is number \d+ in stock\?|Am I too late\?)$")]
    private static partial Regex Question();
}
