using Routing.Core.Policies;
using Routing.Shops.Reading;

namespace Routing.Shops;

/// <summary>The form of a queue in a shop file.</summary>
internal static class QueueFormat
{
    public static Shape<QueueEntry> Whole(Shape<LocalText> local)
    {
        var id = Field.Needed("id", ShopTexts.Id, "The queue's name, unique in the shop: " + ShopTexts.NameRule + ".");
        var name = Field.Needed("name", local, "The queue's name as people read it, in each of the shop's languages.");
        var ranking = Field.Optional(
            "ranking",
            ShopTexts.Ranking,
            Ranking.LeastLoaded,
            "Who among several free agents gets the next chat: the least loaded, the longest idle, each in turn, or "
            + "by weight [leastLoaded].");
        var neighbours = Field.Optional(
            "neighbours",
            new ListShape<string>(ShopTexts.Id, 0, 100),
            [],
            "Queues that help when nobody here is free, the first asked first.");
        var asks = Field.Optional(
            "asks",
            ShopTexts.Asks,
            HelpScope.Everybody,
            "Who is asked at all when nobody here is free: the neighbours and then every queue of the shop, only the "
            + "neighbours, or nobody [everybody].");
        var skills = Field.Optional(
            "skills", new ListShape<string>(ShopTexts.Id, 0, 20), [], "Skills an agent must hold to serve this queue.");
        var hours = Field.Optional("hours", HoursFormat.Whole, null, "When this queue is open [as the shop].");
        return new ObjectShape<QueueEntry>(
            found => new(
                new(found.Get(id)),
                found.Get(name),
                found.Get(ranking),
                found.Get(neighbours),
                found.Get(asks),
                found.Get(skills),
                found.Get(hours)),
            id,
            name,
            ranking,
            neighbours,
            asks,
            skills,
            hours);
    }
}
