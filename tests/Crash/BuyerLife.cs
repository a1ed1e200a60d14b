using Routing.LoadTest.Actors;

namespace Routing.Crash.Tests;

/// <summary>
/// A buyer who opens chats, talks, is answered, handed on, and closes them, one after the other. He also moves the
/// agents who have his chats: they answer him, transfer and close.
/// </summary>
internal sealed class BuyerLife(Scene scene, string name, string queue, Random random)
{
    private static readonly string[] Colleagues = ["lin", "mei", "hua", "jin"];
    private readonly BuyerPass pass = Scene.PassOf(name);
    private int words;

    /// <summary>Ends, with the last session still open, when the scene shall be quiet.</summary>
    public async Task Live()
    {
        while (true)
        {
            var buyer = new BuyerActor(scene.Server, pass, queue, scene.Heartbeat);
            var visit = new Visit(buyer, pass);
            scene.Visits.Enqueue(visit);
            scene.Moments.Count(Moment.Asked);
            await scene.Await(buyer.ConnectPatientlyAsync(scene.Cancellation), $"{name} opens a session");
            if (!await Talk(buyer))
            {
                return;
            }

            await Close(buyer);
            await visit.Leave();
        }
    }

    /// <returns>False when the scene became quiet meanwhile.</returns>
    private async Task<bool> Talk(BuyerActor buyer)
    {
        for (var rounds = random.Next(1, 5); rounds > 0; rounds--)
        {
            await Speak(buyer);
            if (!await BeAnswered(buyer))
            {
                return false;
            }

            if (random.Next(4) == 0 && await AgentOf(buyer) is { } agent)
            {
                await BeTransferred(buyer, agent);
            }
        }

        return !scene.Quiet.IsCancellationRequested;
    }

    // Several at once, so that some are under way when the server is killed.
    private async Task Speak(BuyerActor buyer)
    {
        var said = new List<Said>();
        for (var messages = random.Next(1, 4); messages > 0; messages--)
        {
            var text = $"{name} says {++words}";
            said.Add(scene.Note(buyer.Session, name, "buyer", text, buyer.Say(text)));
        }

        foreach (var message in said)
        {
            await scene.Await(message.Number, $"{message} is acknowledged");
        }
    }

    private async Task<bool> BeAnswered(BuyerActor buyer)
    {
        for (var answers = random.Next(1, 3); answers > 0;)
        {
            if (await AgentOf(buyer) is not { } agent)
            {
                return false;
            }

            var text = $"{agent.Id} answers {name} {++words}";
            var said = scene.Note(buyer.Session, agent.Id, "agent", text, agent.Say(buyer.Session, text));
            if (await IsTaken(said))
            {
                await scene.Await(buyer.Log.SeenAsync(said.Id), $"the buyer sees {said}");
                answers--;
            }
        }

        return true;
    }

    // His console may still show a chat that has gone to a colleague.
    private async Task<bool> IsTaken(Said said)
    {
        try
        {
            await scene.Await(said.Number, $"{said} is acknowledged or refused");
            return true;
        }
        catch (HubRefusedException refused) when (refused.Code == "NotYourSession")
        {
            return false;
        }
    }

    private async Task<AgentActor?> AgentOf(BuyerActor buyer)
    {
        try
        {
            return await scene.Await(
                scene.Agents.WhoHas(buyer.Session, scene.Quiet), $"an agent has {buyer.Session} on his desk");
        }
        catch (OperationCanceledException) when (!scene.Cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    // It happens a moment later, unless the buyer refuses or the chat is over by then.
    private async Task BeTransferred(BuyerActor buyer, AgentActor agent)
    {
        var session = buyer.Session;
        var others = Colleagues.Where(colleague => colleague != agent.Id).ToArray();
        await Settle(random.Next(2) == 0
            ? agent.TransferToQueueAsync(session, random.Next(2) == 0 ? "pre-sale" : "after-sale", scene.Cancellation)
            : agent.TransferToAgentAsync(session, others[random.Next(others.Length)], scene.Cancellation));
        if (random.Next(4) == 0)
        {
            await Settle(buyer.RefuseTransferAsync(scene.Cancellation));
        }
    }

    private async Task Close(BuyerActor buyer)
    {
        if (random.Next(2) == 0 && await AgentOf(buyer) is { } agent)
        {
            await Settle(agent.CloseAsync(buyer.Session, scene.Cancellation));
        }

        // Closing what the agent has closed already changes nothing.
        await Settle(buyer.CloseAsync(scene.Cancellation));
    }

    private async Task Settle(Task asked)
    {
        scene.Moments.Count(Moment.Asked);
        try
        {
            await scene.Await(asked, $"{name}'s session is transferred or closed");
        }
        catch (HubRefusedException refused) when (refused.Code is "NotYourSession" or "BadTransfer" or "NoTransfer")
        {
            // The first answer was lost with the server, or the chat is with somebody else by now.
        }
    }
}
