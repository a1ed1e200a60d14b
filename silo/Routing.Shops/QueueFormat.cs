using Routing.Shops.Reading;

namespace Routing.Shops;

/// <summary>The form of a queue in a shop file.</summary>
internal static class QueueFormat
{
    public static Shape<QueueEntry> Whole(Shape<LocalText> local)
    {
        var id = Field.Needed("id", ShopTexts.Id, "The queue's name, unique in the shop: " + ShopTexts.NameRule + ".");
        var name = Field.Needed("name", local, "The queue's name as people read it, in each of the shop's languages.");
        var neighbours = Field.Optional(
            "neighbours",
            new ListShape<string>(ShopTexts.Id, 0, 100),
            [],
            "Queues that help when nobody here is free.");
        var skills = Field.Optional(
            "skills", new ListShape<string>(ShopTexts.Id, 0, 20), [], "Skills an agent must hold to serve this queue.");
        return new ObjectShape<QueueEntry>(
            found => new(new(found.Get(id)), found.Get(name), found.Get(neighbours), found.Get(skills)),
            id,
            name,
            neighbours,
            skills);
    }
}
