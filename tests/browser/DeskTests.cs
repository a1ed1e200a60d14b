using Microsoft.Playwright;
using Xunit;
using static Routing.Browser.Tests.Seeing;

namespace Routing.Browser.Tests;

/// <summary>The agent's desk as a person uses it: by keyboard, in two tabs, without a network, going away.</summary>
[Collection(WithChromium.Name)]
public sealed class DeskTests(Chromium chromium)
{
    [Fact(Timeout = 300_000)]
    public Task Desk_ByKeyboardAlone_AnswersFlagsNotesAndCloses() =>
        Stage.Play(chromium, "keyboard", async stage =>
        {
            var lin = await stage.Agent("lin", "en");
            var first = await stage.Asks("First question");
            var second = await stage.Asks("Second question");
            await Expect(lin.Rows).ToHaveCountAsync(2).Sees("both chats are on the desk");
            await Assertions.Expect(lin.Page).ToHaveTitleAsync("(2) Agent console").Sees("the title counts both");

            await lin.Press("Alt+r");
            await lin.Page.Keyboard.TypeAsync("/shp");
            await Expect(lin.At("quick-reply").First).ToHaveAttributeAsync("data-key", "ship")
                .Sees("the quick reply is found by some of its letters");
            await lin.Press("Escape");
            await lin.At("agent-composer").FillAsync("/ship");
            await lin.Press("Enter");
            await Expect(lin.At("agent-composer")).ToHaveValueAsync(
                "We send your order within 48 hours and text you when it leaves.").Sees("the prepared words");
            await lin.Press("Control+Enter");
            await Expect(first.Messages.Last).ToContainTextAsync("48 hours").Sees("the first buyer is answered");
            await Expect(lin.Messages.First).ToHaveTextAsync("Second question").Sees("on to the second buyer");
            await lin.Page.Keyboard.TypeAsync("Here you are.");
            await lin.Press("Enter");
            await Expect(second.Messages.Last).ToHaveTextAsync("Here you are.").Sees("the second buyer is answered");

            await Care(lin);
            await lin.Press("Alt+c");
            await lin.Press("Enter");
            await lin.Press("Alt+z");
            await Expect(lin.At("toast")).ToHaveCountAsync(0).Sees("closing was taken back");
            await Expect(lin.Rows).ToHaveCountAsync(2).Sees("the chat is still there");
            await lin.Press("Alt+c");
            await lin.Press("Enter");
            await Expect(lin.Rows).ToHaveCountAsync(1).Sees("the chat is closed after its seconds");
        });

    [Fact(Timeout = 300_000)]
    public Task Network_CutWhileWriting_WordsAreKeptAndSentOnce() =>
        Stage.Play(chromium, "offline", async stage =>
        {
            var lin = await stage.Agent("lin", "en");
            var buyer = await stage.Asks("Anybody there?");
            await Expect(lin.Rows).ToHaveCountAsync(1).Sees("lin has the chat");
            await lin.Page.Context.SetOfflineAsync(true);
            await Expect(lin.ConnectionBanner).ToBeVisibleAsync().Sees("lin is told that there is no connection");
            await lin.Say("said without a network");
            await Expect(lin.Pending).ToHaveCountAsync(1).Sees("the words wait");
            await lin.At("agent-composer").FillAsync("half written");
            await lin.Page.Context.SetOfflineAsync(false);
            await Expect(buyer.Messages.Last).ToHaveTextAsync("said without a network").Sees("the words arrive");
            await Expect(buyer.Messages).ToHaveCountAsync(3).Sees("they arrive once");
            await lin.Page.ReloadAsync();
            await Expect(lin.At("agent-composer")).ToHaveValueAsync("half written").Sees("the draft outlives a reload");
        });

    [Fact(Timeout = 300_000)]
    public Task Desk_InTwoTabs_StaysInStep() =>
        Stage.Play(chromium, "two-tabs", async stage =>
        {
            var lin = await stage.Agent("lin", "en");
            var buyer = await stage.Asks("Hello");
            var other = new AgentPage(await lin.Page.Context.NewPageAsync());
            await other.Page.GotoAsync("/agent");
            await Expect(other.Rows).ToHaveCountAsync(1).Sees("the second tab has the chat");
            await other.At("agent-composer").FillAsync("a draft of the second tab");
            await Expect(lin.At("agent-composer")).ToHaveValueAsync("a draft of the second tab")
                .Sees("the draft is in both tabs");
            await other.Press("Enter");
            await other.Say("from the second tab");
            await Expect(lin.Messages.Last).ToHaveTextAsync("from the second tab").Sees("the first tab shows it");
            await Expect(buyer.Messages.Last).ToHaveTextAsync("from the second tab").Sees("the buyer has it once");
        });

    [Fact(Timeout = 300_000)]
    public Task Away_AnswerFirst_GoesWhenTheLastRoundIsAnswered() =>
        Stage.Play(chromium, "answer-first", async stage =>
        {
            var lin = await stage.Agent("lin", "zh");
            var buyer = await stage.Asks("在吗？");
            await Expect(lin.Rows).ToHaveCountAsync(1).Sees("lin has the chat");
            await lin.Presence.ClickAsync();
            await lin.At("presence-Away").ClickAsync();
            await lin.At("away-answer-first").ClickAsync();
            await Expect(lin.At("leaving")).ToBeVisibleAsync().Sees("lin is told that he goes after the answer");
            await Expect(lin.Presence).ToHaveAttributeAsync("data-presence", "Paused").Sees("no new chats come");
            await lin.Say("在的，您请说。");
            await Expect(lin.Presence).ToHaveAttributeAsync("data-presence", "Away").Sees("lin went by himself");
            await Expect(buyer.Messages.Last).ToHaveTextAsync("在的，您请说。").Sees("the buyer has the answer");
        });

    [Fact(Timeout = 300_000)]
    public Task Dialog_OpenedByKey_HasTheFocusBeforeTheNextKey() =>
        Stage.Play(chromium, "fast-keys", async stage =>
        {
            var lin = await stage.Agent("lin", "en");
            await stage.Asks("Hello");
            await Expect(lin.Rows).ToHaveCountAsync(1).Sees("lin has the chat");

            var focused = await lin.Page.EvaluateAsync<string>("""
                async () => {
                  const key = { code: "KeyC", key: "c", altKey: true, bubbles: true, cancelable: true };
                  document.activeElement.dispatchEvent(new KeyboardEvent("keydown", key));
                  // No timer and no frame in between: only what follows from the key itself.
                  for (let i = 0; i < 20; i++) await Promise.resolve();
                  return document.activeElement.dataset.testid ?? document.activeElement.tagName;
                }
                """);

            Assert.Equal("close-confirm", focused);
        });

    [Fact(Timeout = 300_000)]
    public Task Key_WhileADialogIsAnswered_IsForThePageBehind() =>
        Stage.Play(chromium, "key-ahead", async stage =>
        {
            var lin = await stage.Agent("lin", "en");
            await stage.Asks("Hello");
            await Expect(lin.Rows).ToHaveCountAsync(1).Sees("lin has the chat");
            await lin.Press("Alt+m");
            await lin.At("flag-note").FillAsync("in a hurry");

            // Both in one task: the answer to the first cannot have come when the second is pressed.
            await lin.Page.EvaluateAsync("""
                async () => {
                  document.querySelector("[role=dialog] form").requestSubmit();
                  for (let i = 0; i < 20; i++) await Promise.resolve();
                  const key = { code: "KeyO", key: "o", altKey: true, bubbles: true, cancelable: true };
                  document.activeElement.dispatchEvent(new KeyboardEvent("keydown", key));
                }
                """);

            await Expect(lin.At("note-text")).ToBeFocusedAsync().Sees("the note opens when the flag is set");
            await Expect(lin.At("flags")).ToContainTextAsync("in a hurry").Sees("the flag and its word");
        });

    private static async Task Care(AgentPage lin)
    {
        await lin.Press("Alt+m");
        await lin.At("flag-note").FillAsync("wants a colour we do not list");
        await lin.Press("Enter");
        await Expect(lin.At("flags")).ToContainTextAsync("wants a colour we do not list").Sees("the flag and its word");
        await lin.Press("Alt+o");
        await lin.At("note-text").FillAsync("asked the warehouse");
        await lin.Press("Control+Enter");
        await Expect(lin.At("notes")).ToContainTextAsync("asked the warehouse").Sees("the note");
        await Expect(lin.At("filter-tricky")).ToBeVisibleAsync().Sees("the tricky ones can be listed");
        await lin.Page.Locator("body").ClickAsync(new() { Position = new() { X = 5, Y = 5 } });
        await lin.Press("?");
        await Expect(lin.At("help")).ToBeVisibleAsync().Sees("the keys");
        await lin.Press("Escape");
    }
}
