using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Xunit;
using static Routing.Browser.Tests.Seeing;

namespace Routing.Browser.Tests;

/// <summary>A lead moves agents to where it burns, sees beforehand what that does, and takes it back.</summary>
[Collection(WithChromium.Name)]
public sealed class RebalancingTests(Chromium chromium)
{
    private static readonly string[] Ten = [.. Enumerable.Range(1, 10).Select(number => $"zz{number}")];

    [Theory(Timeout = 300_000)]
    [InlineData("en")]
    [InlineData("zh")]
    public Task Spike_TenAgentsMovedOverByKeyboard_WaitsFallAndTheyGoBack(string language) =>
        Stage.Play(
            chromium,
            $"rebalancing-{language}",
            async stage =>
            {
                var lead = await stage.Lead(language);
                await using var agents = new Connections(await StaffOnWire.SignOn(stage.Hub.Address, [.. Ten, "lin"]));
                await Crowd.Asks(stage.Hub.Address, 13);
                await Expect(lead.Waiting).ToHaveTextAsync("12").Sees("lin is full, twelve wait");
                await lead.Press("j", "j", "j", "Enter");
                await Expect(lead.At("board-agent-row")).ToHaveCountAsync(10).Sees("ten in the other queue");

                await lead.Press("e", "Control+a");
                await Expect(lead.Page.Locator("[aria-selected=true]")).ToHaveCountAsync(10).Sees("all are marked");
                await stage.Picture("marked");
                await lead.Press("v");
                await Expect(lead.Outlook("pre-sale", "online")).ToHaveTextAsync("1 → 11").Sees("who will be there");
                await Expect(lead.Outlook("pre-sale", "at-once")).ToHaveTextAsync("10").Sees("who is served at once");
                await Expect(lead.Outlook("pre-sale", "left")).ToHaveTextAsync("2").Sees("who will wait on");
                await Expect(lead.Outlook("after-sale", "online")).ToHaveTextAsync("10 → 0").Sees("who is left behind");
                await stage.Picture("outlook");
                await lead.Press("Enter");

                await Expect(lead.Waiting).ToHaveTextAsync("2").Sees("waits fall");
                await Expect(lead.At("done-bar")).ToHaveAttributeAsync("data-standing", "done").Sees("what was done");
                await stage.Picture("moved");

                await lead.Press("u");
                await Expect(lead.At("done-bar")).ToHaveAttributeAsync("data-standing", "undone").Sees("taken back");
                await Expect(lead.Of("after-sale").Locator("[data-presence=Online]")).ToContainTextAsync("10")
                    .Sees("all ten are back");
                await Expect(lead.Waiting).ToHaveTextAsync("2").Sees("nobody who is served lost his agent");
                await lead.Press("h");
                await Expect(lead.At("mine").Locator("li")).ToHaveAttributeAsync("data-standing", "undone")
                    .Sees("the list of what was done");
                await stage.Picture("mine");
            },
            OwnShop.With(AddTen));

    [Fact(Timeout = 300_000)]
    public Task Agent_DraggedOntoAQueue_IsMovedThereWhenConfirmed() =>
        Stage.Play(
            chromium,
            "dragging",
            async stage =>
            {
                var lead = await stage.Lead("en");
                await using var agents = new Connections(await StaffOnWire.SignOn(stage.Hub.Address, ["zz1", "zz2"]));
                await Expect(lead.At("board-agent-row")).ToHaveCountAsync(2).Sees("both are there");
                await lead.Agent("zz1").ClickAsync();
                await lead.Agent("zz2").ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
                await lead.Agent("zz2").DragToAsync(lead.Of("vip"));
                await Expect(lead.At("target-vip")).ToBeCheckedAsync().Sees("where they were dropped is chosen");
                await lead.At("move-submit").ClickAsync();
                await Expect(lead.Of("vip").Locator("[data-presence=Online]")).ToContainTextAsync("2")
                    .Sees("both moved");
            },
            OwnShop.With(AddTen));

    [Theory(Timeout = 300_000)]
    [InlineData("en")]
    [InlineData("zh")]
    public Task Waiting_MovedByNumberAndTakenBack_KeepsItsPlace(string language) =>
        Stage.Play(
            chromium,
            $"waiting-{language}",
            async stage =>
            {
                var lead = await stage.Lead(language);
                await using var agents = new Connections(await StaffOnWire.SignOn(stage.Hub.Address, ["lin", "zz1"]));
                await Crowd.Asks(stage.Hub.Address, 6);
                await Expect(lead.Waiting).ToHaveTextAsync("5").Sees("lin has one, five wait");

                await lead.Press("c");
                await lead.At("which-oldest").CheckAsync();
                await lead.At("oldest-count").FillAsync("3");
                await lead.At("target-after-sale").CheckAsync();
                await Expect(lead.Outlook("after-sale", "at-once")).ToHaveTextAsync("1").Sees("zz1 has one slot");
                await Expect(lead.Outlook("pre-sale", "left")).ToHaveTextAsync("2").Sees("two stay");
                await stage.Picture("outlook");
                await lead.Press("Enter");
                await Expect(lead.Of("after-sale").GetByTestId("board-waiting")).ToHaveTextAsync("2")
                    .Sees("one is served there, two wait");
                await stage.Picture("moved");
                await lead.Press("u");
                await Expect(lead.Waiting).ToHaveTextAsync("4").Sees("the two are back");
                await Expect(lead.At("not-done")).ToHaveCountAsync(1).Sees("one was served meanwhile");

                await lead.Press("l");
                await Expect(lead.At("act")).ToHaveCountAsync(2).Sees("both moves are in the log");
                await stage.Picture("log");
            },
            OwnShop.With(AddTen));

    [Theory(Timeout = 300_000)]
    [InlineData("en")]
    [InlineData("zh")]
    public Task Waiting_MovedByTag_SaysTheTagInTheLog(string language) =>
        Stage.Play(
            chromium,
            $"waiting-tag-{language}",
            async stage =>
            {
                var lead = await stage.Lead(language);
                await using var agents = new Connections(await StaffOnWire.SignOn(stage.Hub.Address, ["lin"]));
                await Crowd.Asks(stage.Hub.Address, 5);
                await Expect(lead.Waiting).ToHaveTextAsync("4").Sees("lin has one, four wait");
                await using var other = await StaffOnWire.Connect(stage.Hub.Address, "lead", "lead2");
                await using var mei = await StaffOnWire.Connect(stage.Hub.Address, "agent", "mei");
                var line = await other.InvokeAsync("Line", TestContext.Current.CancellationToken, "pre-sale");
                var sessions = line.GetProperty("waiting").EnumerateArray()
                    .Select(one => one.GetProperty("session").GetString()!).ToList();
                foreach (var (session, tag) in new[] { (sessions[0], "refund"), (sessions[2], "Refund") })
                {
                    await mei.InvokeAsync(
                        "SetTags", TestContext.Current.CancellationToken, session, new[] { tag, "size" });
                }

                await lead.Press("c");
                await lead.At("which-tag-refund").CheckAsync();
                await lead.At("target-after-sale").CheckAsync();
                await Expect(lead.Outlook("pre-sale", "left")).ToHaveTextAsync("2").Sees("two stay");
                await stage.Picture("outlook");
                await lead.Press("Enter");
                await Expect(lead.Of("after-sale").GetByTestId("board-waiting")).ToHaveTextAsync("2")
                    .Sees("the two with the tag wait there");
                await lead.Press("l");
                await Expect(lead.At("act")).ToContainTextAsync("efund").Sees("by which tag they were chosen");
                await stage.Picture("log");
            },
            OwnShop.With(AddTen));

    [Theory(Timeout = 300_000)]
    [InlineData("en")]
    [InlineData("zh")]
    public Task TwoLeads_AtOnce_TheSecondHearsWhatTheFirstDid(string language) =>
        Stage.Play(
            chromium,
            $"two-leads-{language}",
            async stage =>
            {
                var lead = await stage.Lead(language);
                await using var other = await StaffOnWire.Connect(stage.Hub.Address, "lead", "lead2");
                await using var agents = new Connections(await StaffOnWire.SignOn(stage.Hub.Address, ["lin"]));
                await Crowd.Asks(stage.Hub.Address, 3);
                await Expect(lead.Waiting).ToHaveTextAsync("2").Sees("lin has one, two wait");

                await lead.Press("e", "j", "s");
                await Expect(lead.At("slots")).ToHaveValueAsync("1").Sees("what lin has");
                await other.InvokeAsync(
                    "SetSlots", TestContext.Current.CancellationToken, "pre-sale", "lin", 2);
                await Expect(lead.Waiting).ToHaveTextAsync("1").Sees("the other lead gave him one more");
                await lead.At("slots").FillAsync("3");
                await lead.Press("Enter");
                await Expect(lead.At("not-done")).ToContainTextAsync("Lead Two").Sees("who was quicker");
                await Expect(lead.At("not-done")).ToContainTextAsync("1 → 2").Sees("and what he did");
                await stage.Picture("refused");

                await lead.Press("e", "j", "p");
                await lead.At("set-Paused").CheckAsync();
                await lead.Press("Enter");
                await Expect(lead.Agent("lin")).ToHaveAttributeAsync("data-presence", "Paused").Sees("lin is paused");
                await lead.Press("b");
                await stage.Picture("by-hand");
                await lead.At("override").CheckAsync();
                await lead.Press("Enter");
                await Expect(lead.Waiting).ToHaveTextAsync("0").Sees("given to lin, beyond his slots");
                await lead.Press("u");
                await Expect(lead.Waiting).ToHaveTextAsync("1").Sees("what was given by hand waits again");
                await lead.Press("u");
                await Expect(lead.Agent("lin")).ToHaveAttributeAsync("data-presence", "Online").Sees("lin is online");
                await lead.Press("l");
                await Expect(lead.At("act")).ToHaveCountAsync(5).Sees("slots, presence, by hand and back, presence");
                await Expect(lead.At("act").Nth(1)).ToContainTextAsync("← Lin").Sees("from whom it was taken back");
                await stage.Picture("log");
            },
            OwnShop.With(AddTen));

    private static void AddTen(JsonObject shop)
    {
        OwnShop.Policy(
            ("askNeighboursAfterSeconds", 3600), ("askAllAfterSeconds", 3600), ("tellLeadAfterSeconds", 3600))(shop);
        OwnShop.Agent(shop, "lin")["slots"] = 1;
        foreach (var id in Ten)
        {
            var agent = OwnShop.Agent(shop, "lin").DeepClone();
            (agent["id"], agent["name"], agent["queue"], agent["slots"]) = (id, $"Agent {id}", "after-sale", 1);
            agent["skills"] = new JsonArray("returns");
            shop["agents"]!.AsArray().Add(agent);
        }
    }
}
