using Routing.Shops.Reading;

namespace Routing.Shops;

/// <summary>The form of an intent in a shop file.</summary>
internal static class IntentFormat
{
    private static readonly Field<string> Intent = Field.Needed(
        "intent", ShopTexts.Id, "The intent's name, unique in the shop: " + ShopTexts.NameRule + ".");
    private static readonly Field<string> Queue = Field.Needed("queue", ShopTexts.Id, "The queue that serves it.");
    private static readonly Field<IReadOnlyList<string>> Skills = Field.Optional(
        "skills",
        new ListShape<string>(ShopTexts.Id, 0, 20),
        [],
        "Skills an agent must hold for it, besides those of the queue.");

    public static readonly Shape<IntentEntry> Whole = new ObjectShape<IntentEntry>(
        found => new(found.Get(Intent), new(found.Get(Queue)), found.Get(Skills)), Intent, Queue, Skills);
}
