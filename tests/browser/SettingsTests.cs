using System.Globalization;
using Routing.Testing;
using Xunit;
using static Routing.Browser.Tests.Seeing;

namespace Routing.Browser.Tests;

/// <summary>Leads change the shop's settings while it is served: by keyboard, two at once, and back again.</summary>
[Collection(WithChromium.Name)]
public sealed class SettingsTests(Chromium chromium)
{
    private const string Ranking = "[data-path='$.queues[0].ranking']";
    private const string Welcome = "[data-path='$.texts.en.welcome']";

    [Theory(Timeout = 300_000)]
    [InlineData("en")]
    [InlineData("zh")]
    public Task Settings_ChangedByTwoLeads_NothingIsLostAndTheFirstVersionComesBack(string language) =>
        Stage.Play(
            chromium,
            $"settings-{language}",
            async stage =>
            {
                var one = await stage.Lead(language);
                var two = await stage.Lead(language, "lead2");
                await Open(one);
                await Open(two);

                await ChangeAndSave(stage, one);
                await BuyersAreTold(stage, "en", "Hello from Demo Shop");

                await SaveOnTop(stage, two);
                await GoBack(stage, two);
            },
            OwnShop.With(_ => { }));

    [Fact(Timeout = 300_000)]
    public Task Rules_ChangedFromTheBoard_AreSaidBeforehandAndSaved() =>
        Stage.Play(
            chromium,
            "queue-rules",
            async stage =>
            {
                var lead = await stage.Lead("en");
                await lead.Of("vip").Locator("button, [tabindex]").First.FocusAsync();
                await lead.Press("o");
                await Expect(lead.Page.Locator("[data-path='$.queues[2].ranking']")).ToBeFocusedAsync()
                    .Sees("the rules of the chosen queue");
                await lead.Page.Locator("[data-path='$.queues[2].ranking']").SelectOptionAsync("roundRobin");
                await lead.Page.Locator("[data-path='$.policy.askAllAfterSeconds']").FillAsync("10");
                await Expect(lead.At("change-list").Locator("li")).ToHaveCountAsync(2).Sees("what changes");
                await stage.Picture("preview");
                await lead.Press("Enter");
                await Expect(lead.At("refused")).ToContainTextAsync("$.policy.askNeighboursAfterSeconds")
                    .Sees("not before the neighbours, says the server");
                await lead.Page.Locator("[data-path='$.policy.askAllAfterSeconds']").FillAsync("30");
                await lead.Press("Enter");
                await Expect(lead.At("rules-dialog")).ToHaveCountAsync(0).Sees("it is saved");

                await Open(lead);
                await lead.Press("7");
                await Expect(lead.Page.Locator("[data-version='2'] li")).ToHaveCountAsync(2).Sees("in the history");
                await lead.Press("Escape");
                await Expect(lead.At("board-queue")).ToHaveCountAsync(3).Sees("back at the board");
            },
            OwnShop.With(_ => { }));

    [Fact(Timeout = 300_000)]
    public Task Account_AddedWithAPassword_SignsInAtOnce() =>
        Stage.Play(
            chromium,
            "new-account",
            async stage =>
            {
                var lead = await stage.Lead("en");
                await Open(lead);
                await lead.Press("5");
                await lead.At("setting-add").ClickAsync();
                var at = "$.agents[1002]";
                await lead.Page.Locator($"[data-path='{at}.name']").FillAsync("Newcomer");
                await lead.Page.Locator($"[data-path='{at}.id']").FillAsync("newcomer");
                await lead.Press("Control+s");
                await Expect(lead.Page.Locator($"[data-path='{at}.passwordHash']")).ToBeFocusedAsync()
                    .Sees("a password is missing");
                await lead.Page.Keyboard.TypeAsync("a long password");
                await stage.Picture("account");
                await lead.Press("Control+s");
                await Expect(lead.At("settings-saved")).ToContainTextAsync("2").Sees("it is saved");
                await lead.At("setting-filter").FillAsync("newc");
                await Expect(lead.At("setting-rows").Locator("[role=option]")).ToHaveCountAsync(1).Sees("it is found");

                Assert.True(await lead.Page.EvaluateAsync<bool>(
                    """
                    async () => (await fetch("/api/shops/demo/sign-in", {
                      method: "POST", headers: { "Content-Type": "application/json" },
                      body: JSON.stringify({ user: "newcomer", password: "a long password" }),
                    })).ok
                    """));
            },
            OwnShop.With(shop =>
            {
                // As many as a large shop has, so that the page is used as it would be there.
                var one = OwnShop.Agent(shop, "lin");
                var agents = shop["agents"]!.AsArray();
                for (var number = agents.Count; number < 1002; number++)
                {
                    var more = one.DeepClone();
                    more["id"] = $"zz{number}";
                    agents.Add(more);
                }
            }));

    [Theory(Timeout = 300_000)]
    [InlineData("en", "is closed right now")]
    [InlineData("zh", "现在已打烊")]
    public Task Hours_ClosedForADay_BuyersAreTold(string language, string told) =>
        Stage.Play(
            chromium,
            $"hours-{language}",
            async stage =>
            {
                var lead = await stage.Lead(language);
                await Open(lead);
                await lead.Press("6");
                await lead.At("hours-set").ClickAsync();
                await lead.Page.Locator("[data-path='$.hours.weekly.monday']").FillAsync("9:00 – 12:00, 14 - 18");
                await lead.At("add-special").ClickAsync();
                await lead.Page.Locator("[data-path='$.hours.special[0].date']").FillAsync(ShopDay());
                await lead.Page.Locator("[data-path='$.hours.special[0].note']").FillAsync("stocktaking");
                await Expect(lead.At("mistakes").Locator("li")).ToHaveCountAsync(1).Sees("a time that is none");
                await lead.Press("Escape", "F8");
                await Expect(lead.Page.Locator("[data-path='$.hours.weekly.monday']")).ToBeFocusedAsync()
                    .Sees("F8 goes to the mistake");
                await lead.Page.Locator("[data-path='$.hours.weekly.monday']").FillAsync("9:00 – 12:00, 14:00-18:00");
                await stage.Picture("hours");
                await lead.At("own-reasons").ClickAsync();
                await Expect(lead.Page.Locator("[data-path='$.closeReasons[4].zh']")).ToHaveValueAsync("非本店问题")
                    .Sees("the usual reasons, to be changed");
                await lead.At("add-intent").ClickAsync();
                await lead.Page.Locator("[data-path='$.intents[3].intent']").FillAsync("gift-wrapping");
                await stage.Picture("intents");
                await lead.Press("Control+s");
                await Expect(lead.At("settings-saved")).ToContainTextAsync("2").Sees("it is saved");
                await Expect(lead.Page.Locator("[data-path='$.hours.weekly.monday']"))
                    .ToHaveValueAsync("09:00-12:00, 14:00-18:00").Sees("the hours as they are written");

                await BuyersAreTold(stage, language, told);
            },
            OwnShop.With(shop => shop.Remove("hours")));

    /// <summary>One buyer after another asks, until one is told it: a cluster's silos look once a second.</summary>
    private static Task BuyersAreTold(Stage stage, string language, string told) => Within.Becomes(
        async () =>
        {
            var buyer = await stage.Buyer(language);
            await buyer.Open("pre-sale");
            await buyer.Say("Is anybody there?");
            try
            {
                await buyer.Messages.Filter(new() { HasText = told }).WaitForAsync(new() { Timeout = 3000 });
                return true;
            }
            catch (TimeoutException)
            {
                return false;
            }
        },
        $"a buyer is told: {told}",
        TestContext.Current.CancellationToken);

    // Today by the clock of the demo shop, which is eight hours ahead of UTC; a story at its midnight takes two days.
    private static string ShopDay() =>
        DateTime.UtcNow.AddHours(8).AddMinutes(3).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Another ranking and another text, which is mistaken at first.</summary>
    private static async Task ChangeAndSave(Stage stage, LeadPage one)
    {
        await Choose(one, Ranking, "roundRobin");
        await one.Press("2");
        await one.Page.Locator(Welcome).FillAsync("Hello from {who}");
        await Expect(one.At("mistakes").Locator("li")).ToHaveCountAsync(1).Sees("what the text may not hold");
        await one.Press("Escape", "4", "F8");
        await Expect(one.Page.Locator(Welcome)).ToBeFocusedAsync().Sees("F8 goes to the mistake");
        await stage.Picture("mistake");
        await one.Press("Control+a");
        await one.Page.Keyboard.InsertTextAsync("Hello from {shop}");
        await one.Press("Control+s");
        await Expect(one.At("settings-saved")).ToContainTextAsync("2").Sees("it is saved as version 2");
        await Expect(one.At("unsaved")).ToBeDisabledAsync().Sees("nothing is unsaved");
    }

    /// <summary>A save from an older version is refused; nothing that was typed is lost.</summary>
    private static async Task SaveOnTop(Stage stage, LeadPage two)
    {
        await Choose(two, Ranking, "weighted");
        await two.Press("4");
        await two.Page.Locator("[data-path='$.policy.lateAfterSeconds']").FillAsync("90");
        await two.Press("Control+s");
        await Expect(two.At("meanwhile")).ToContainTextAsync("Lead One").Sees("who saved meanwhile");
        await Expect(two.At("conflicts").Locator("li")).ToHaveCountAsync(1).Sees("what both changed");
        await stage.Picture("meanwhile");
        await two.Page.ReloadAsync();
        await Open(two);
        await Expect(two.Page.Locator(Ranking)).ToHaveValueAsync("weighted").Sees("what was typed is kept");
        await two.Press("Control+s");
        await Expect(two.At("settings-saved")).ToContainTextAsync("3").Sees("it is saved on top of the other");
    }

    private static async Task GoBack(Stage stage, LeadPage two)
    {
        await two.Press("7");
        await Expect(two.At("history").Locator("> li")).ToHaveCountAsync(3).Sees("three versions");
        await Expect(two.Page.Locator("[data-version='2']")).ToContainTextAsync("Lead One").Sees("by whom");
        await stage.Picture("history");
        await two.At("go-back-1").FocusAsync();
        await two.Press("Enter");
        await Expect(two.At("back-dialog").GetByTestId("change-list").Locator("li")).ToHaveCountAsync(3)
            .Sees("what going back changes");
        await stage.Picture("back");
        await two.Press("Enter");
        await Expect(two.At("settings-saved")).ToContainTextAsync("4").Sees("it is a new version");
        await two.Press("1");
        await Expect(two.Page.Locator(Ranking)).ToHaveValueAsync("leastLoaded").Sees("as it was at first");
    }

    /// <summary>Chooses, and leaves the field.</summary>
    private static async Task Choose(LeadPage lead, string field, string value)
    {
        await lead.Page.Locator(field).FocusAsync();
        await lead.Page.Locator(field).SelectOptionAsync(value);
        await lead.Press("Escape");
    }

    private static async Task Open(LeadPage lead)
    {
        await Expect(lead.At("board-queue")).ToHaveCountAsync(3).Sees("the board");
        await lead.Press("g");
        await Expect(lead.At("setting-form")).ToBeVisibleAsync().Sees("the settings");
    }
}
