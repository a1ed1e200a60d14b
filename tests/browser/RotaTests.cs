using System.Globalization;
using Microsoft.Playwright;
using Xunit;
using static Routing.Browser.Tests.RotaSteps;
using static Routing.Browser.Tests.Seeing;

namespace Routing.Browser.Tests;

/// <summary>The rota by keyboard: a swap from the question to the plan, and changes that queues follow by themselves.
/// </summary>
[Collection(WithChromium.Name)]
public sealed class RotaTests(Chromium chromium)
{
    // As long as a break of a minute may take to come and go.
    private const int ToTheEndMs = 150_000;

    [Theory(Timeout = 300_000)]
    [InlineData("en")]
    [InlineData("zh")]
    public Task Swap_AskedAgreedAndApproved_IsInThePlan(string language) => Stage.Play(
        chromium,
        $"rota-swap-{language}",
        async stage =>
        {
            var day = Day(2);
            var lin = await stage.Agent("lin", language);
            var mei = await stage.Agent("mei", language);
            await AskMei(lin, day);
            await stage.Picture("asked");
            await Expect(mei.At("shifts-open")).ToContainTextAsync("1").Sees("mei is asked");
            await mei.Press("Alt+u");
            await mei.At("swap-agree").FocusAsync();
            await mei.Press("Enter");
            await Expect(mei.At("own-swap")).ToHaveAttributeAsync("data-status", "agreed").Sees("mei agrees");

            var lead = await stage.Lead(language);
            await Expect(lead.At("board-rota")).ToContainTextAsync("1").Sees("a swap waits for the lead");
            await OpenRota(lead, day);
            await Expect(Cell(lead, "lin", day)).ToContainTextAsync(HoursFrom(-2)).Sees("lin's shift before");
            await stage.Picture("week");
            await lead.Press("s");
            await Expect(lead.At("swap-approve")).ToBeFocusedAsync().Sees("the swap to approve");
            await stage.Picture("swaps");
            await lead.Press("Enter");
            await Expect(lead.At("swap-ended")).ToHaveAttributeAsync("data-status", "approved").Sees("it is settled");
            await lead.Press("Escape");

            await Expect(Cell(lead, "lin", day)).ToContainTextAsync(HoursFrom(0)).Sees("lin works mei's shift");
            await Expect(Cell(lead, "mei", day)).ToContainTextAsync(HoursFrom(-2)).Sees("mei works lin's shift");
            await Expect(lin.At("own-swap")).ToHaveAttributeAsync("data-status", "approved").Sees("lin reads it");
            await Expect(OwnDay(lin, day)).ToContainTextAsync(HoursFrom(0)).Sees("his shifts are new");
            await stage.Picture("approved");
        },
        OwnShop.With(shop =>
        {
            Works(shop, "lin", -2);
            Works(shop, "mei", 0);
        }));

    [Fact(Timeout = 400_000)]
    public Task Absence_PlannedWhileTheAgentWorks_HandsHisRoundOverAndIsTakenBack() => Stage.Play(
        chromium,
        "rota-absence",
        async stage =>
        {
            var lin = await stage.Agent("lin", "en");
            var buyer = await stage.Asks("Is it in stock?");
            await Expect(lin.Rows).ToHaveCountAsync(1).Sees("lin has the chat");
            var mei = await stage.Agent("mei", "en");
            var lead = await stage.Lead("en");
            await OpenRota(lead, Day(0));
            await Find(lead, "lin");

            await lead.Press("x");
            await Expect(lead.At("absent-reason")).ToBeFocusedAsync().Sees("the reason");
            await lead.Page.Keyboard.TypeAsync("ill");
            await lead.Press("Enter");

            await Expect(Cell(lead, "lin", Day(0))).ToHaveAttributeAsync("data-kind", "absent").Sees("he is absent");
            await Expect(lin.Presence).ToHaveAttributeAsync("data-presence", "Offline").Sees("lin is off duty");
            await Expect(mei.Rows).ToHaveCountAsync(1).Sees("mei answers for him");
            await Expect(buyer.Status).ToHaveTextAsync("You are talking with Mei").Sees("the buyer is told");
            await lead.Press("Escape");
            await Expect(lead.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0).Sees("the rota again");
            await lead.Press("u");
            await Expect(Cell(lead, "lin", Day(0))).ToHaveAttributeAsync("data-kind", "usual").Sees("taken back");
            await stage.Picture("taken-back");
        });

    [Fact(Timeout = 400_000)]
    public Task Break_TypedIntoTheDay_ComesAndGoesWithoutAClick() => Stage.Play(
        chromium,
        "rota-break",
        async stage =>
        {
            var lin = await stage.Agent("lin", "en");
            var lead = await stage.Lead("en");
            await OpenRota(lead, Day(0));
            await Find(lead, "lin");
            var begins = Now.AddSeconds(80);
            var (from, until) = (Clock(begins), Clock(begins.AddMinutes(1)));

            await lead.Press("0");
            await Expect(lead.At("rota-edit")).ToBeFocusedAsync().Sees("the day is edited");
            await lead.Page.Keyboard.TypeAsync($"-24 /{from}-{until} @after-sale");
            await lead.Press("Enter");
            await Expect(lead.At("planned-bar")).ToHaveAttributeAsync("data-done", "true").Sees("it is planned");
            await Expect(Cell(lead, "lin", Day(0))).ToContainTextAsync("Orders").Sees("in another queue");
            await Expect(lin.Page.Locator(".desk-who p")).ToContainTextAsync("Orders").Sees("lin works there now");
            await lead.Press("d");
            await Expect(lead.At("day-row")).ToHaveCountAsync(1).Sees("the day along its hours");
            await stage.Picture("day");
            await lead.Press("Escape", "l");
            await Expect(lead.At("act").First).ToContainTextAsync("Rota").Sees("the log says in words who moved him");
            await stage.Picture("log");
            await lead.Press("Escape");

            await Expect(lin.Presence).ToHaveAttributeAsync("data-presence", "Away", new() { Timeout = ToTheEndMs })
                .Sees("his break has begun");
            await Expect(lin.Presence).ToHaveAttributeAsync("data-presence", "Online", new() { Timeout = ToTheEndMs })
                .Sees("he is back");
        });

    private static string Clock(DateTimeOffset at) => at.ToString("H:mm", CultureInfo.InvariantCulture);

    private static async Task AskMei(AgentPage lin, string day)
    {
        await lin.Press("Alt+u");
        await Expect(lin.At("own-day")).ToHaveCountAsync(14).Sees("lin's shifts of two weeks");
        await OwnDay(lin, day).Locator("button").FocusAsync();
        await lin.Press("Enter");
        await Expect(lin.At("swap-with")).ToBeFocusedAsync().Sees("with whom he can swap");
        await lin.Page.Keyboard.PressAsync("Control+a");
        await lin.Page.Keyboard.TypeAsync("Mei");
        await lin.Press("ArrowDown");
        await lin.Press("Enter");
        await lin.At("swap-note").FillAsync("dentist");
        await lin.Press("Enter");
        await Expect(lin.At("own-swap")).ToHaveAttributeAsync("data-status", "asked").Sees("he has asked");
        await Expect(lin.At("own-swap")).ToContainTextAsync("dentist").Sees("with his note");
    }

    private static async Task Find(LeadPage lead, string agent)
    {
        await lead.Press("t", "/");
        await lead.Page.Keyboard.TypeAsync(agent);
        await lead.Press("Enter");
        await Expect(lead.At("rota-row")).ToHaveCountAsync(1).Sees($"{agent} alone");
        await Expect(Cell(lead, agent, Day(0))).ToHaveAttributeAsync("data-current", "true").Sees("his day is chosen");
    }

    private static ILocator OwnDay(AgentPage agent, string day) =>
        agent.Page.Locator($"[data-testid=own-day][data-day='{day}']");
}
