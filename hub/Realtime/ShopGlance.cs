using Routing.Core;
using Routing.Core.Views;
using Routing.Engine;
using Routing.Shops;

namespace Routing.Hub.Realtime;

/// <summary>
/// How a shop's queues stand at a moment, for an agent who looks for somebody to hand a chat to. A queue that does not
/// answer in time is left out.
/// </summary>
internal sealed class ShopGlance(IRoutingEngine engine, TimeProvider time)
{
    public async Task<LoadsAnswer> Take(ServedShop shop)
    {
        var boards = await Task.WhenAll(shop.File.Queues.Select(queue => Look(shop.Id, queue.Id)));
        var seen = boards.OfType<StreamItem.BoardSnapshot>().ToList();
        return new(
            [.. seen.Select(board => new QueueLoad(
                board.Head.Queue, board.Head.Free, board.Head.Waiting, board.Head.WaitSeconds))],
            [
                .. seen.SelectMany(board => board.Agents.Select(agent => new AgentLoad(
                    agent.Agent, agent.Name, board.Head.Queue, agent.Presence.ToString(), agent.Load, agent.Slots))),
            ]);
    }

    private Task<StreamItem.BoardSnapshot?> Look(ShopId shop, QueueId queue) =>
        Glance.Take<StreamItem.BoardSnapshot>(engine, StreamAddress.Board(shop, queue), time);
}
