using Xunit;
using static Routing.Browser.Tests.Seeing;

namespace Routing.Browser.Tests;

/// <summary>An agent steps away from an open round, and the neighbour covers.</summary>
[Collection(WithChromium.Name)]
public sealed class CoverTests(Chromium chromium)
{
    [Fact(Timeout = 300_000)]
    public Task Agent_StepsAwayFromAnOpenRound_NeighbourCoversAndEverybodyIsTold() =>
        Stage.Play(chromium, "cover", async stage =>
        {
            var lin = await stage.Agent("lin", "en");
            var mei = await stage.Agent("mei", "en");
            await stage.Agent("wang", "en");
            var lead = await stage.Lead("en");
            var buyer = await stage.Buyer("en");
            await buyer.Open("pre-sale");
            await buyer.Say("Is anybody there?");
            await Expect(lin.Rows).ToHaveAttributeAsync("data-waiting", "true").Sees("the round is open with lin");
            await Expect(lead.OpenRounds).ToHaveTextAsync("1").Sees("a round on the board");

            await lin.StepAway("Meeting");
            await Expect(buyer.Messages.Last).ToHaveTextAsync("Lin had to step away; Mei is with you now.")
                .Sees("the buyer is told who covers");
            await Expect(buyer.Status).ToHaveTextAsync("You are talking with Mei").Sees("the buyer talks with Mei");
            await Expect(mei.Rows).ToContainTextAsync("covered for Lin").Sees("mei's desk shows the covered chat");
            await Expect(mei.Why).ToHaveAttributeAsync("data-rule", "NearestCover").Sees("the rule that chose mei");
            await Expect(mei.Why).ToContainTextAsync("Lin stepped away, and of 2 free colleagues you sit nearest.")
                .Sees("mei is told why");
            await Expect(mei.Why).ToContainTextAsync("Same row, 1 desk away.").Sees("how near mei sits");
            await Expect(lin.HasLeft).ToBeVisibleAsync().Sees("lin is told that the chat has gone");
            await Expect(lead.Agent("lin")).ToHaveAttributeAsync("data-presence", "Away").Sees("lin Away on the board");
            await Expect(lead.Agent("mei")).ToHaveAttributeAsync("data-load", "100").Sees("mei's load on the board");
            await stage.Picture("covered");

            await mei.Say("Yes, how can I help?");
            await Expect(buyer.Messages.Last).ToHaveTextAsync("Yes, how can I help?").Sees("the buyer is answered");
            await Expect(lead.OpenRounds).ToHaveTextAsync("0").Sees("no round is open");
            await lin.ComeBack();
            await Expect(lead.Agent("lin")).ToHaveAttributeAsync("data-presence", "Online").Sees("lin is back");
            await Expect(mei.Rows).ToHaveCountAsync(1).Sees("the covered chat stays with mei");
        });
}
