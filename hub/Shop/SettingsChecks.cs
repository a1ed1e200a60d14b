using System.Text.Json;
using Routing.Core;
using Routing.Core.Policies;
using Routing.Core.Views;
using Routing.Engine;
using Routing.Hub.Realtime;
using Routing.Shops;

namespace Routing.Hub.Shop;

/// <summary>What a shop file cannot know of itself: a queue that is taken away must be empty first.</summary>
internal sealed class SettingsChecks(IRoutingEngine engine, ShopCatalog catalog, TimeProvider time)
{
    public async Task<IReadOnlyList<Mistake>> OfRemovedQueues(ShopId shop, JsonElement document)
    {
        // What is no list of queues is for the reader to say.
        if (document.ValueKind != JsonValueKind.Object
            || !document.TryGetProperty("queues", out var queues)
            || queues.ValueKind != JsonValueKind.Array)
        {
            return [];
        }

        var removed = catalog.Shop(shop)?.File.Queues.Where(queue =>
            !queues.EnumerateArray().Any(item => IsNamed(item, queue.Id.Value))) ?? [];
        var found = await Task.WhenAll(removed.Select(queue => OfQueue(shop, queue.Id)));
        return [.. found.OfType<Mistake>()];
    }

    private static bool IsNamed(JsonElement item, string id) =>
        item.ValueKind == JsonValueKind.Object
        && item.TryGetProperty("id", out var found)
        && found.ValueKind == JsonValueKind.String
        && found.ValueEquals(id);

    private async Task<Mistake?> OfQueue(ShopId shop, QueueId queue)
    {
        var board = await Glance.Take<StreamItem.BoardSnapshot>(engine, StreamAddress.Board(shop, queue), time);
        var here = board?.Agents.Count(agent => agent.Presence != Presence.Offline) ?? 0;
        return board is null ? new("$.queues", $"lacks \"{queue}\", which does not answer now; try again")
            : board.Head.Waiting + board.Head.OpenChats + here > 0 ? new(
                "$.queues",
                $"lacks \"{queue}\", where {board.Head.Waiting} wait, {board.Head.OpenChats} chats are open and "
                + $"{here} agents work; move them to another queue first")
            : null;
    }
}
