using System.Text.Json.Nodes;
using Routing.Core;
using Routing.Core.Policies;
using Routing.Core.Views;
using Routing.Engine;
using Routing.Hub.Realtime;
using Routing.Shops;
using Routing.Shops.Versions;

namespace Routing.Hub.Shop;

/// <summary>
/// What a shop file cannot know of itself: a queue that is taken away must be empty first. A chat that comes between
/// this and the moment from which no server serves the queue any more is not lost: the queue's own rule moves it on
/// (<c>Removing.cs</c> in <c>silo/Routing.Core/AgentQueue/Rules</c>).
/// </summary>
internal sealed class SettingsChecks(IRoutingEngine engine, ShopCatalog catalog, TimeProvider time) : IShopCheck
{
    public async Task<IReadOnlyList<Mistake>> Of(JsonObject now, ShopFile next)
    {
        var served = catalog.Shop(next.Shop)?.File.Queues.Select(queue => queue.Id.Value) ?? [];
        var removed = QueuesOf(now).Union(served).Except(next.Queues.Select(queue => queue.Id.Value));
        var found = await Task.WhenAll(removed.Select(queue => OfQueue(next.Shop, new(queue))));
        return [.. found.OfType<Mistake>()];
    }

    // The reader has taken it: each has an id.
    private static IEnumerable<string> QueuesOf(JsonObject document) =>
        document["queues"]!.AsArray().Select(queue => queue!["id"]!.GetValue<string>());

    private async Task<Mistake?> OfQueue(ShopId shop, QueueId queue)
    {
        var board = Glance.Take<StreamItem.BoardSnapshot>(engine, StreamAddress.Board(shop, queue), time);
        var line = Glance.Take<StreamItem.LineSnapshot>(engine, StreamAddress.Line(shop, queue), time);
        if (await board is not { } agents || await line is not { Holds: var holds })
        {
            return new("$.queues", $"lacks \"{queue}\", which does not answer now; try again");
        }

        var here = agents.Agents.Count(agent => agent.Presence != Presence.Offline);
        return holds.All + here == 0 ? null : new(
            "$.queues",
            $"lacks \"{queue}\", where {Said(holds, here)}; move them to another queue first");
    }

    private static string Said(QueueHolds holds, int here) => string.Join(", ", new[]
    {
        (Count: holds.Waiting, What: "wait in line"),
        (Count: holds.Kept, What: "are kept until somebody is there"),
        (Count: holds.Open, What: "are with agents"),
        (Count: holds.Lent, What: "are with other queues that help"),
        (Count: holds.Moving, What: "are on their way to another queue"),
        (Count: here, What: "agents work"),
    }.Where(one => one.Count > 0).Select(one => $"{one.Count} {one.What}"));
}
