using Xunit;
using static Routing.Browser.Tests.Seeing;

namespace Routing.Browser.Tests;

/// <summary>A whole conversation, as the three people at their pages see it.</summary>
[Collection(WithChromium.Name)]
public sealed class ConversationTests(Chromium chromium)
{
    [Theory(Timeout = 300_000)]
    [InlineData("en")]
    [InlineData("zh")]
    public Task Conversation_FromOpeningToRating_IsSeenByBuyerAgentAndLead(string language) =>
        Stage.Play(chromium, $"conversation-{language}", async stage =>
        {
            var words = Words.In(language);
            var lin = await stage.Agent("lin", language);
            var mei = await stage.Agent("mei", language);
            var lead = await stage.Lead(language);
            var buyer = await stage.Buyer(language);
            await buyer.Open("pre-sale");
            await Expect(buyer.Status).ToHaveTextAsync(words.ServedByLin).Sees("the buyer is told who serves him");

            await Talk(words, buyer, lin);
            await stage.Picture("talking");
            await Expect(mei.Rows).ToHaveCountAsync(0).Sees("the other agent has no chat");
            await Expect(lead.OpenChats).ToHaveTextAsync("1").Sees("one chat on the board");
            await Expect(lead.Agent("lin")).ToHaveAttributeAsync("data-load", "100").Sees("lin's load on the board");

            await buyer.Close();
            await buyer.Rate(words.FiveStars, words.Comment);
            await Expect(buyer.At("buyer-rated")).ToHaveAttributeAsync("data-stars", "5").Sees("the rating is taken");
            await Expect(lin.HasLeft).ToBeVisibleAsync().Sees("lin is told that the chat is over");
            await Expect(lin.Rows).ToHaveCountAsync(0).Sees("the chat has left lin's desk");
            await Expect(lead.OpenChats).ToHaveTextAsync("0").Sees("no chat on the board");
            await stage.Picture("rated");
        });

    private static async Task Talk(Words words, BuyerPage buyer, AgentPage lin)
    {
        string[] first = [words.Question, words.Welcome];
        await buyer.Say(words.Question);
        await Expect(buyer.Messages).ToHaveTextAsync(first).Sees("the question and the welcome");
        await Expect(lin.Messages).ToHaveTextAsync(first).Sees("lin sees them by himself");
        await Expect(lin.Rows).ToHaveAttributeAsync("data-waiting", "true").Sees("the buyer waits for lin");
        await Expect(lin.Why).ToHaveAttributeAsync("data-rule", "LeastLoaded").Sees("the rule that chose lin");
        await Expect(lin.Why).ToContainTextAsync(words.WhyLin).Sees("why lin has the chat");
        await Expect(lin.Why).ToContainTextAsync(words.RunnerUp).Sees("who would have been next");

        await lin.Say(words.Answer);
        await buyer.Say(words.Thanks);
        string[] all = [words.Question, words.Welcome, words.Answer, words.Thanks];
        await Expect(buyer.Messages).ToHaveTextAsync(all).Sees("the buyer sees the answer");
        await Expect(lin.Messages).ToHaveTextAsync(all).Sees("lin sees the thanks");
        await Expect(buyer.Pending).ToHaveCountAsync(0).Sees("everything is delivered");
    }
}
