using System.Text;
using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Core.Views;
using Routing.Engine;
using Routing.Engine.Feeds;
using Routing.Engine.Running;
using Routing.Simulation.Clients;
using Routing.Simulation.Disks;
using Routing.Simulation.Worlds;

namespace Routing.Simulation.Checks;

/// <summary>What every page shows is what the server would show to somebody who comes now.</summary>
internal sealed class PageChecks(
    World world, IReadOnlyDictionary<SessionId, SessionState> sessions, IReadOnlyList<QueueState> queues)
{
    public IEnumerable<string> Broken() =>
        world.Buyers.Where(buyer => buyer.Line is not null && buyer.Session is not null)
            .SelectMany(buyer => OfSession(buyer.Name, buyer.Session!, buyer.Page, Audience.Buyer))
            .Concat(world.Agents.SelectMany(OfAgent))
            .Concat(world.Lead.Line is null
                ? []
                : world.Lead.Boards.SelectMany(board => OfBoard(board.Key, board.Value)));

    /// <summary>What a page showed of a session when it had that number.</summary>
    public static IEnumerable<string> OfPast(World world, BuyerClient buyer)
    {
        if (world.Streams.Find(ActorId.Of(World.Shop, new SessionId(buyer.Session!))) is not { } stream)
        {
            return [$"{buyer.Name} is shown {buyer.Session}, which was never opened"];
        }

        var events = Folding.Events(SessionModel.Instance, stream).Take((int)buyer.Page.Number).ToList();
        var state = events.Aggregate(SessionState.Initial(stream.Actor), SessionEvolution.Evolve);
        return Compared(buyer.Name, Shown(buyer.Session!, buyer.Page), Due(state, events, Audience.Buyer));
    }

    private static IEnumerable<string> Compared(string who, StreamItem shown, StreamItem due)
    {
        var (shownNow, shouldBe) = (Text(shown), Text(due));
        return shownNow == shouldBe ? [] : [$"{who} is shown\n    {shownNow}\n  and it is\n    {shouldBe}"];
    }

    private static StreamItem.SessionSnapshot Shown(string session, SessionPage page) =>
        new($"session/{session}", page.Number, page.Head!, page.Entries, page.HasEarlier);

    private static StreamItem.SessionSnapshot Due(
        SessionState state, List<SessionEvent> events, Audience audience) => new(
        $"session/{state.Id.Key}",
        events.Count,
        SessionProjection.Head(state, audience),
        [.. events.Select(@event => EntryProjection.Of(@event, state.Buyer!, audience)).OfType<Entry>()],
        Earlier: false);

    private static string Text(StreamItem item) => Encoding.UTF8.GetString(new Delivery(item).Json.Span);

    private IEnumerable<string> OfSession(string who, string session, SessionPage page, Audience audience)
    {
        if (page.Head is null || page.HasEarlier || !sessions.TryGetValue(new(session), out var state))
        {
            return page.HasEarlier ? [] : [$"{who} is shown nothing of {session}"];
        }

        var stream = world.Streams.Find(state.Id)!;
        var events = Folding.Events(SessionModel.Instance, stream).ToList();
        return events.Count > SessionCatchUp.MostResumed
            ? []
            : Compared(who, Shown(session, page), Due(state, events, audience));
    }

    private IEnumerable<string> OfAgent(AgentClient agent)
    {
        if (agent.Line is null || agent.Desk.Head is not { } head)
        {
            return [$"{agent.Name} is shown no desk"];
        }

        var queue = queues.FirstOrDefault(one => one.FindAgent(agent.Id) is { MovedTo: null });
        if (queue?.FindAgent(agent.Id) is not { } state)
        {
            return [$"{agent.Name} is in no queue"];
        }

        var due = DeskProjection.Snapshot($"desk/{agent.Name}", queue, state);
        var shown = due with { Head = head, Chats = [.. agent.Desk.Chats.Values] };
        var dueInOrder = due with
        {
            Chats = [.. due.Chats.OrderBy(chat => chat.Session, StringComparer.Ordinal)],
        };
        return Compared(agent.Name, shown, dueInOrder).Concat(agent.Desk.Chats.Keys.SelectMany(session =>
            agent.Sessions.TryGetValue(session, out var page)
                ? OfSession(agent.Name, session, page, Audience.Staff)
                : [$"{agent.Name} has {session} on his desk and is shown nothing of it"]));
    }

    private IEnumerable<string> OfBoard(string name, BoardPage board)
    {
        var state = queues.FirstOrDefault(queue => queue.Id.Key == name);
        if (state is null || board.Head is not { } head)
        {
            return [];
        }

        var due = BoardProjection.Snapshot($"board/{name}", board.Number, state, new(head.At));
        var shown = due with { Head = head, Agents = [.. board.Agents.Values], Minutes = board.Minutes };
        var inOrder = due with { Agents = [.. due.Agents.OrderBy(agent => agent.Agent, StringComparer.Ordinal)] };
        return Compared("lead", shown, inOrder);
    }
}
