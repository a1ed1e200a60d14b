using Xunit;
using static Routing.Browser.Tests.Seeing;

namespace Routing.Browser.Tests;

/// <summary>A lead sees where it burns, is called, and sees it calm down.</summary>
[Collection(WithChromium.Name)]
public sealed class BoardTests(Chromium chromium)
{
    [Fact(Timeout = 300_000)]
    public Task Queue_ThatBurns_CallsTheLeadAndCalmsDown() =>
        Stage.Play(
            chromium,
            "board",
            async stage =>
            {
                var lead = await stage.Lead("en");
                var lin = await stage.Agent("lin", "en");
                await Expect(lead.PreSale).ToHaveAttributeAsync("data-calls", "").Sees("lin is there: nothing burns");
                await lead.Page.Keyboard.PressAsync("t");
                await lead.At("threshold-waiting").FillAsync("2");
                await lead.Page.Keyboard.PressAsync("Escape");

                await Crowd.Asks(stage.Hub.Address, 5);
                await Expect(lead.PreSale).ToHaveAttributeAsync("data-calls", "waiting").Sees("four wait: too many");
                await Expect(lead.Call("pre-sale/waiting")).ToContainTextAsync("4 waiting (over 2)")
                    .Sees("the board calls");
                await Expect(lead.At("board-queue").First).ToHaveAttributeAsync("data-queue", "pre-sale")
                    .Sees("trouble stands first");
                await stage.Picture("burning");

                await lead.Page.Keyboard.PressAsync("j");
                await lead.Page.Keyboard.PressAsync("a");
                await Expect(lead.Call("pre-sale/waiting")).ToHaveCountAsync(0).Sees("the call is quiet");
                await lead.Page.Keyboard.PressAsync("Enter");
                await Expect(lead.At("board-agent-row")).ToHaveCountAsync(1).Sees("only who is in this queue");

                var mei = await stage.Agent("mei", "en");
                await Expect(lead.Waiting).ToHaveTextAsync("0").Sees("mei takes who waited");
                await Expect(lead.PreSale).ToHaveAttributeAsync("data-calls", "").Sees("it is over");
                await AnswerOne(lin);
                await AnswerOne(mei);
                await Expect(lead.PreSale.GetByTestId("board-inTime")).ToHaveTextAsync("100%")
                    .Sees("the 3-minute rate");
                await Expect(lead.PreSale.GetByTestId("board-inTime-today")).ToHaveTextAsync("100%").Sees("today's");
                await Expect(lead.Agent("lin").GetByTestId("board-response")).Not.ToHaveTextAsync("–")
                    .Sees("lin's average response");
                await stage.Picture("calm");

                await lead.Page.ReloadAsync();
                await lead.At("board-thresholds").ClickAsync();
                await Expect(lead.At("threshold-waiting")).ToHaveValueAsync("2").Sees("what the lead has set is kept");
            },
            OwnShop.With(shop => OwnShop.Agent(shop, "lin")["slots"] = 1));

    private static async Task AnswerOne(AgentPage agent)
    {
        await agent.Press("Alt+n");
        await Expect(agent.At("agent-composer")).ToBeFocusedAsync().Sees("the cursor is where one writes");
        await agent.Page.Keyboard.TypeAsync("Yes.");
        await agent.Press("Control+Enter");
    }
}
