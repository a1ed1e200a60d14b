using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.AgentQueue.Counting;
using Routing.Core.BuyerSession;
using Routing.Core.Views;
using Routing.Engine;
using Xunit;

namespace Routing.Contracts.Tests.Engines;

public abstract partial class EngineContract
{
    [Fact]
    public async Task Board_AfterARestart_HasTheFiguresOfBefore()
    {
        await SignOn();
        await Open();
        await Say("Is it in stock?");
        var view = await Watch(new());
        await view.Until(one => one.Head?.Agent is not null, "the chat is with Lin");
        await Accepted(SessionActor, new SessionCommand.SayAsAgent(Lin, new(Guid.NewGuid()), "Yes."));
        var before = await Counted(arrivals: 1, answered: 1);

        await Restart();

        var after = await Counted(arrivals: 1, answered: 1);
        Assert.Equal(before.Head.Today, after.Head.Today);
        Assert.Equal(before.Minutes, after.Minutes);
        Assert.Equal(before.Agents.Single().Answers, after.Agents.Single().Answers);
        Assert.Equal(new(Arrivals: 1, Rounds: 1, RoundsInTime: 1, Firsts: 1, FirstsInTime: 1, Answered: 1),
            after.Head.Today with { ResponseMs = 0 });
        Assert.Equal(after.Head.Today, after.Minutes.Aggregate(default(FigureCounts), (sum, one) => sum + one.Counts));
    }

    [Fact]
    public async Task Line_AfterARestart_HasWhoWaitsAndWhatLeadsDid()
    {
        var lead = new AgentRef(new("lead1"), "Lead One");
        await SignOn();
        await Accepted(QueueActor, new QueueCommand.SetPresence(Lin, Presence.Paused, null, lead));
        await Open();
        await Say("Is it in stock?");
        var before = await Lined(waiting: 1);

        await Restart();

        var after = await Lined(waiting: 1);
        Assert.Equal(before.Waiting.Single().Session, after.Waiting.Single().Session);
        Assert.Equal(before.Waiting.Single().Since, after.Waiting.Single().Since);
        Assert.Equal(before.Acts, after.Acts);
        Assert.Equal(
            (LeadActKind.Presence, "Online", "Paused", lead),
            (after.Acts.Single().Kind, after.Acts.Single().Before, after.Acts.Single().After, after.Acts.Single().By));
    }

    private async Task<StreamItem.LineSnapshot> Lined(int waiting)
    {
        while (true)
        {
            var sink = new RecordingSink();
            var watching = await Engine.Watch(StreamAddress.Line(Shop, Queue), Audience.Staff, 0, sink);
            await sink.Until(one => one.Latest is not null, "the line comes");
            watching.Subscription!.Dispose();
            if (sink.Latest is StreamItem.LineSnapshot line && line.Waiting.Count == waiting)
            {
                return line;
            }

            Cancellation.ThrowIfCancellationRequested();
        }
    }

    // What one actor owes another comes a little later: the board is looked at until it is there.
    private async Task<StreamItem.BoardSnapshot> Counted(int arrivals, int answered)
    {
        while (true)
        {
            var sink = new RecordingSink();
            var watching = await Engine.Watch(StreamAddress.Board(Shop, Queue), Audience.Staff, 0, sink);
            await sink.Until(one => one.Latest is not null, "the board comes");
            watching.Subscription!.Dispose();
            if (sink.Latest is StreamItem.BoardSnapshot { Head.Today: var today } board
                && (today.Arrivals, today.Answered) == (arrivals, answered))
            {
                return board;
            }

            Cancellation.ThrowIfCancellationRequested();
        }
    }
}
