using Routing.Core;
using Routing.Core.BuyerSession;
using Routing.Core.Views;
using Routing.Engine;
using Routing.Shops;

namespace Routing.Hub.Realtime;

/// <summary>What came of asking for a conversation.</summary>
/// <param name="IsNew">False when the buyer had one that is still open.</param>
internal readonly record struct Opened(Refusal Refused, SessionId Session, bool IsNew);

/// <summary>Where a conversation shall begin: in a queue, or in the queue that serves an intent.</summary>
internal readonly record struct OpenInto(string? Queue, string? Intent);

/// <summary>
/// Opens a buyer's conversation, or finds the one that is still open. Whoever opens it, over whichever door and
/// however often: the next session of a buyer has one name, so that it is opened once.
/// </summary>
internal sealed class ChatOpening(IRoutingEngine engine, ShopCatalog catalog, RateLimits limits)
{
    private const int MostTries = 3;

    public async ValueTask<Opened> Open(ShopId shopId, Buyer buyer, OpenInto into, string? language)
    {
        if (catalog.Shop(shopId) is not { } shop)
        {
            return new(Refusal.UnknownShop, default, false);
        }

        if (Target(shop, into, out var target) is var refused and not Refusal.None)
        {
            return new(refused, default, false);
        }

        var speaking = shop.Speaks(language) ? buyer with { Language = language! } : buyer;
        for (var tries = 1; ; tries++)
        {
            var opened = await TryOpenOrFind(shop, speaking, target);

            // Somebody opened and closed the same session while we looked: the next one is free.
            if (opened.Refused != Refusal.SessionClosed || tries == MostTries)
            {
                return opened;
            }
        }
    }

    private static Refusal Target(ServedShop shop, OpenInto into, out Place target)
    {
        var queue = into.Intent is { } asked ? shop.QueueForIntent(asked)
            : into.Queue is { } named ? new(named)
            : shop.DefaultQueue;
        target = queue is { } known
            ? new(known, into.Intent is { } intent ? shop.SkillsForIntent(intent) : shop.SkillsOf(known))
            : default;
        return into is { Queue: not null, Intent: not null } ? Refusal.Malformed
            : queue is not { } id || shop.Queue(id) is null ? Refusal.UnknownQueue
            : Refusal.None;
    }

    private async ValueTask<Opened> TryOpenOrFind(ServedShop shop, Buyer buyer, Place place)
    {
        try
        {
            return await OpenOrFind(shop, buyer, place);
        }
        catch (EngineUnavailableException e)
        {
            return new(e.Refusal, default, false);
        }
    }

    private async ValueTask<Opened> OpenOrFind(ServedShop shop, Buyer buyer, Place place)
    {
        var sessions = await engine.SessionsOf(shop.Id, buyer.Id, most: 1);
        var newest = sessions.Count > 0 ? sessions[0] : SessionId.Of(buyer.Id, 0);
        var before = sessions.Count > 0 ? await engine.Look(shop.Id, newest, Audience.Staff) : null;
        if (before is { Status: not SessionStatus.Closed })
        {
            return new(Refusal.None, newest, IsNew: false);
        }

        if (limits.AdmitNew() is var kept and not Refusal.None)
        {
            return new(kept, default, false);
        }

        var next = SessionId.Of(buyer.Id, newest.Ordinal + 1);
        var receipt = await engine.Submit(
            ActorId.Of(shop.Id, next),
            new SessionCommand.Open(buyer, place.Queue, place.Skills, LastServed(before)));
        return new(receipt.Refused, next, IsNew: true);
    }

    private static LastServed? LastServed(SessionHead? before) =>
        before is { Agent: { } agent, ServedAt: { } at } ? new(new(agent.Id), new(at)) : null;

    /// <summary>A queue, and what an agent must hold for what it is about.</summary>
    private readonly record struct Place(QueueId Queue, SkillSet Skills);
}
