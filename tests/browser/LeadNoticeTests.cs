using Xunit;
using static Routing.Browser.Tests.Seeing;

namespace Routing.Browser.Tests;

/// <summary>A lead says something to his agents, and sees who has read it: by keyboard.</summary>
[Collection(WithChromium.Name)]
public sealed class LeadNoticeTests(Chromium chromium)
{
    [Fact(Timeout = 300_000)]
    public Task Notice_WrittenByTheLead_IsFollowedUntilItIsReadAndTakenDown() =>
        Stage.Play(chromium, "lead-notice", async stage =>
        {
            var lin = await stage.Agent("lin", "en");
            var lead = await stage.Lead("en");
            await Expect(lead.Agent("lin")).ToBeVisibleAsync().Sees("lin is on the board");

            await lead.Press("n");
            await Expect(lead.At("notice-text")).ToBeFocusedAsync().Sees("where to write");
            await lead.Press("Control+Enter");
            await Expect(lead.At("refused")).ToContainTextAsync("Write what the agents should know.")
                .Sees("what lacks");
            await lead.Page.Keyboard.TypeAsync("Size M is gone.");
            await lead.Press("Escape");
            await lead.Press("n");
            await Expect(lead.At("notice-text")).ToHaveValueAsync("Size M is gone.").Sees("the draft is kept");
            await lead.Press("Tab");
            await lead.Press("ArrowRight");
            await lead.Press("Control+Enter");
            await Expect(lead.At("refused")).ToContainTextAsync("Choose the queue").Sees("no queue is chosen yet");
            await lead.Press("Tab");
            await lead.Press("ArrowDown");
            await lead.Press("Enter");
            await lead.Press("Tab");
            await lead.Press("ArrowRight");
            await stage.Picture("written");
            await lead.Press("Control+Enter");

            var posted = lead.Posted("Size M is gone.");
            await Expect(posted).ToContainTextAsync("Before you buy").Sees("for whom it stands");
            await Expect(posted).ToContainTextAsync("left").Sees("when it is over");
            await Expect(posted.GetByTestId("notice-unread")).ToContainTextAsync("Lin").Sees("lin has not read it");
            await Expect(lead.At("notice-text")).ToHaveValueAsync("").Sees("room for the next");
            await Expect(lead.At("notice-text")).ToBeFocusedAsync().Sees("and the cursor in it");
            await Expect(lin.At("notice")).ToContainTextAsync("Size M is gone.").Sees("lin sees the notice");
            await stage.Picture("posted");

            await lin.Press("Alt+a");
            await Expect(posted.GetByTestId("notice-read")).ToContainTextAsync("Lin").Sees("lin has read it");
            await Expect(posted.GetByTestId("notice-unread")).ToHaveCountAsync(0).Sees("nobody is missing");
            await stage.Picture("read");
            await posted.GetByTestId("notice-end").FocusAsync();
            await lead.Press("Enter");
            await lead.Press("Enter");
            await Expect(posted).ToHaveCountAsync(0).Sees("it is taken down");
            await lead.Press("Escape");
            await Expect(lead.At("board-notices")).ToHaveTextAsync("Notices").Sees("no notice stands");
        });
}
