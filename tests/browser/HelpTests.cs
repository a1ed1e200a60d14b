using System.Text.RegularExpressions;
using Xunit;
using static Routing.Browser.Tests.Seeing;

namespace Routing.Browser.Tests;

/// <summary>An agent asks for the lead, who looks at the chat, whispers, and settles it: by keyboard.</summary>
[Collection(WithChromium.Name)]
public sealed class HelpTests(Chromium chromium)
{
    [Theory(Timeout = 300_000)]
    [InlineData("en", "A line for Lin", "Asks for a lead")]
    [InlineData("zh", "写给Lin", "请求主管")]
    public Task Escalation_SeenByTheLead_IsWatchedWhisperedAboutAndSettled(
        string language, string whisperTo, string kind) =>
        Stage.Play(chromium, $"help-{language}", async stage =>
        {
            var lin = await stage.Agent("lin", language);
            var lead = await stage.Lead(language);
            var buyer = await stage.Asks("May I send it back after 40 days?");
            await Expect(lin.Rows).ToHaveCountAsync(1).Sees("lin has the chat");
            await lin.Press("Alt+j");
            await lin.Page.Keyboard.TypeAsync("Beyond my limit.");
            await lin.Press("Control+Enter");

            await Expect(lead.At("board-watch")).ToContainTextAsync("1").Sees("somebody asks for the lead");
            await lead.Press("w");
            await Expect(lead.At("concern")).ToContainTextAsync(kind).Sees("what it is");
            await Expect(lead.At("concern")).ToContainTextAsync("Beyond my limit.").Sees("what lin wrote");
            await Expect(lead.At("concern")).ToBeFocusedAsync().Sees("the first of the list has the focus");
            await lead.Press("Enter");
            await Expect(lead.Page.GetByLabel(whisperTo)).ToBeFocusedAsync().Sees("where to whisper");
            await Expect(lead.Messages.Last).ToBeVisibleAsync().Sees("the transcript");
            await buyer.Say("Hello?");
            await Expect(lead.At("watched-transcript")).ToContainTextAsync("Hello?").Sees("the chat goes on live");
            await stage.Picture("watching");

            await lead.Page.Keyboard.TypeAsync("Take it back, it is a regular.");
            await lead.Press("Enter");
            await Expect(lead.At("whisper")).ToHaveValueAsync("").Sees("it is said");
            await Expect(lin.Page.Locator("[data-kind=whisper]")).ToContainTextAsync("Take it back")
                .Sees("lin sees it in the chat, as the lead's");
            await stage.Picture("whispered");

            await lead.Press("Shift+Tab");
            await lead.Press("Shift+Tab");
            await lead.Page.Keyboard.TypeAsync("Granted.");
            await lead.Press("Enter");
            await Expect(lead.At("concern")).ToHaveCountAsync(0).Sees("nobody asks any more");
            await Expect(lin.Page.Locator("[data-kind=settled]")).ToContainTextAsync("Granted.").Sees("lin reads how");
            await lead.Press("Escape");
            await lin.Say("You may.");
            await Expect(buyer.Messages.Last).ToHaveTextAsync("You may.").Sees("the buyer is answered");
            await Expect(buyer.Page.GetByText("Take it back, it is a regular.")).ToHaveCountAsync(0)
                .Sees("and saw nothing of the whisper");
        });

    [Fact(Timeout = 300_000)]
    public Task Whisper_AboutAChatOffTheScreen_IsPinnedUntilTheAgentLooks() =>
        Stage.Play(chromium, "help-pinned", async stage =>
        {
            var lin = await stage.Agent("lin", "en");
            var lead = await stage.Lead("en");
            await stage.Asks("Is it waterproof?");
            await Expect(lin.Rows).ToHaveCountAsync(1).Sees("the first chat, which is on the screen");
            await stage.Asks("Is it warm?");
            await Expect(lin.Rows).ToHaveCountAsync(2).Sees("the second chat");

            await lead.Press("w");
            await Expect(lead.At("watch-agent")).ToBeFocusedAsync().Sees("where to choose an agent");
            await lead.Page.Keyboard.TypeAsync("Lin");
            await lead.Press("ArrowDown");
            await lead.Press("Enter");
            await Expect(lead.At("watch-chat")).ToHaveCountAsync(2).Sees("lin's chats");
            await lead.At("watch-chat").Last.FocusAsync();
            await lead.Press("Enter");
            await Expect(lead.At("watched-transcript")).ToContainTextAsync("Is it warm?").Sees("the second chat");
            await lead.Page.Keyboard.TypeAsync("Very warm.");
            await lead.Press("Enter");

            await Expect(lin.At("whisper-bar")).ToContainTextAsync("Very warm.").Sees("the lead's line is pinned");
            await stage.Picture("pinned");
            await lin.Press("Alt+w");
            await Expect(lin.At("whisper-bar")).ToHaveCountAsync(0).Sees("lin looks");
            await Expect(lin.Page.Locator("[data-kind=whisper]")).ToContainTextAsync("Very warm.").Sees("it is there");
        });

    [Theory(Timeout = 300_000)]
    [InlineData("en", "A message to")]
    [InlineData("zh", "发给")]
    public Task Lead_WhoIsNeeded_JoinsAndThenTakesTheChatOver(string language, string sayTo) =>
        Stage.Play(chromium, $"join-{language}", async stage =>
        {
            var lin = await stage.Agent("lin", language);
            var lead = await stage.Lead(language);
            var buyer = await stage.Asks("I want your manager.");
            await Expect(lin.Rows).ToHaveCountAsync(1).Sees("lin has the chat");
            await lin.Press("Alt+j");
            await lin.Page.Keyboard.TypeAsync("Wants the manager.");
            await lin.Press("Control+Enter");
            await Expect(lead.At("board-watch")).ToContainTextAsync("1").Sees("somebody asks for the lead");
            await lead.Press("w");
            await Expect(lead.At("concern")).ToBeFocusedAsync().Sees("the chat in question");
            await lead.Press("Enter");
            await Expect(lead.At("whisper")).ToBeFocusedAsync().Sees("first the lead only looks");

            await lead.Press("Alt+j");
            await Expect(lead.At("lead-say")).ToBeFocusedAsync().Sees("where to write to the buyer");
            await Expect(lead.At("lead-say")).ToHaveAttributeAsync("placeholder", new Regex($"^{sayTo} "))
                .Sees("it says who reads it");
            await lead.Page.Keyboard.TypeAsync("I am the manager.");
            await lead.Press("Enter");
            await Expect(buyer.Messages.Last).ToHaveTextAsync("I am the manager.").Sees("the buyer reads it");
            await Expect(buyer.Page.GetByText("has joined the conversation")).ToBeVisibleAsync().Sees("and who came");
            await Expect(lin.Page.Locator("[data-kind=leadJoined]")).ToBeVisibleAsync().Sees("as lin does");
            await stage.Picture("joined");

            await lead.Press("Alt+t");
            await Expect(lead.At("refused")).ToBeVisibleAsync()
                .Sees("he is not at his desk");
            var desk = await stage.Agent("lead1", language);
            await lead.Press("Alt+t");
            await Expect(lead.At("at-your-desk")).ToBeVisibleAsync().Sees("the chat is his");
            await Expect(desk.Rows).ToHaveCountAsync(1).Sees("at his own desk");
            await Expect(lin.Rows).ToHaveCountAsync(0).Sees("and not at lin's");
            await Expect(buyer.Page.GetByText("takes the conversation over")).ToBeVisibleAsync()
                .Sees("the buyer is told");
            await lead.Page.Keyboard.TypeAsync("I take care of it myself.");
            await lead.Press("Enter");
            await Expect(buyer.Messages.Last).ToHaveTextAsync("I take care of it myself.").Sees("and answered");
            await stage.Picture("taken-over");
        });
}
