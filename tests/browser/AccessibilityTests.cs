using Microsoft.Playwright;
using Routing.Testing.Servers;
using Xunit;
using static Routing.Browser.Tests.Seeing;

namespace Routing.Browser.Tests;

/// <summary>Axe finds nothing wrong on the views of the three pages, light and dark, in both languages.</summary>
[Collection(WithChromium.Name)]
public sealed class AccessibilityTests(Chromium chromium)
{
    private const string Run =
        """
        async () => (await window.axe.run(document, { runOnly: { type: "tag",
            values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } }))
            .violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" ")}`)
        """;

    private static readonly string Axe =
        Path.Combine(HubBuild.Root, "agentconsole", "node_modules", "axe-core", "axe.min.js");

    [Theory(Timeout = 300_000)]
    [InlineData("en", ColorScheme.Light)]
    [InlineData("zh", ColorScheme.Dark)]
    public Task Views_OfEveryPage_HaveNothingWrong(string language, ColorScheme colours) =>
        Stage.Play(chromium, $"axe-{language}", async stage =>
        {
            var lin = await stage.Agent("lin", language);
            var buyer = await stage.Buyer(language);
            await lin.Page.EmulateMediaAsync(new() { ColorScheme = colours });
            await buyer.Page.EmulateMediaAsync(new() { ColorScheme = colours });
            await Check(buyer.Page, "the choice of a topic");
            await buyer.Open("pre-sale");
            await buyer.Say("https://shop.example/items/42 ?");
            await Expect(lin.Rows).ToHaveCountAsync(1).Sees("lin has the chat");
            await Check(buyer.Page, "the buyer's conversation");
            await Check(lin.Page, "the desk");
            foreach (var keys in (string[])["Alt+t", "Alt+h", "Alt+k", "Alt+g", "Alt+o", "Alt+c", "Control+/"])
            {
                await lin.Press(keys);
                await Expect(lin.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync().Sees($"what {keys} opens");
                await Check(lin.Page, keys);
                await lin.Press("Escape");
                await Expect(lin.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0).Sees($"{keys} is closed");
            }

            await lin.At("agent-composer").FillAsync("/");
            await Expect(lin.At("quick-reply").First).ToBeVisibleAsync().Sees("quick replies");
            await Check(lin.Page, "quick replies");
            var lead = await stage.Lead(language);
            await lead.Page.EmulateMediaAsync(new() { ColorScheme = colours });
            await Expect(lead.OpenChats).ToHaveTextAsync("1").Sees("the lead sees the chat");
            await Check(lead.Page, "the board");
            foreach (var key in (string[])["t", "n", "w", "o", "?"])
            {
                await lead.Page.Keyboard.PressAsync(key);
                await Expect(lead.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync().Sees($"what {key} opens");
                await Check(lead.Page, $"{key} on the board");
                await lead.Page.Keyboard.PressAsync("Escape");
                await Expect(lead.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0).Sees($"{key} is closed");
            }

            await lead.Press("f");
            await Expect(lead.At("report-table")).ToBeVisibleAsync().Sees("today's report");
            await Check(lead.Page, "the reports");
            await lead.Press("Escape");
            await CheckSettings(lead);
            await buyer.Close();
            await Check(buyer.Page, "the rating");
            await stage.Picture("end");
        });

    private static async Task CheckSettings(LeadPage lead)
    {
        await lead.Press("g");
        await Expect(lead.At("setting-form")).ToBeVisibleAsync().Sees("the settings");
        foreach (var section in (string[])["1", "2", "3", "4", "5", "6"])
        {
            await lead.Press(section);
            await Check(lead.Page, $"section {section} of the settings");
        }
    }

    private static async Task Check(IPage page, string what)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Axe, TestContext.Current.CancellationToken));
        var wrong = await page.EvaluateAsync<string[]>(Run);
        Assert.True(wrong.Length == 0, $"{what}: {string.Join('\n', wrong)}");
    }
}
