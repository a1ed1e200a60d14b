using Xunit;
using static Routing.Browser.Tests.Seeing;

namespace Routing.Browser.Tests;

/// <summary>The lead's word on the agents' desks.</summary>
[Collection(WithChromium.Name)]
public sealed class NoticeTests(Chromium chromium)
{
    [Theory(Timeout = 300_000)]
    [InlineData("en", "Got it")]
    [InlineData("zh", "知道了")]
    public Task Notice_PostedByTheLead_StaysPinnedUntilItIsAcknowledged(string language, string gotIt) =>
        Stage.Play(chromium, $"notice-{language}", async stage =>
        {
            var lin = await stage.Agent("lin", language);
            var mei = await stage.Agent("mei", language);
            var other = new AgentPage(await lin.Page.Context.NewPageAsync());
            await other.Page.GotoAsync("/agent");
            await Expect(other.Presence).ToHaveAttributeAsync("data-presence", "Online").Sees("lin's second tab");
            await using var lead = await LeadOnWire.SignIn(stage.Hub.Address);

            await lead.Says("满 300 送礼品 until midnight");
            foreach (var page in (AgentPage[])[lin, other, mei])
            {
                await Expect(page.At("notice")).ToContainTextAsync("满 300 送礼品 until midnight").Sees("the notice");
            }

            await Expect(lin.At("acknowledge")).ToHaveTextAsync(gotIt).Sees("the button in the agent's language");
            await lin.Page.ReloadAsync();
            await Expect(lin.At("notice")).ToBeVisibleAsync().Sees("the notice outlives a reload");
            await stage.Picture("pinned");
            await lin.Press("Alt+a");
            await lead.HearsFrom("lin");
            await Expect(lin.At("notice")).ToHaveCountAsync(0).Sees("it is gone from lin's desk");
            await Expect(other.At("notice")).ToHaveCountAsync(0).Sees("and from lin's other tab");
            await Expect(mei.At("notice")).ToBeVisibleAsync().Sees("mei has not acknowledged it");
        });
}
