using System.Text.Json.Nodes;
using Routing.Core.Policies;

namespace Routing.Shops.Versions;

/// <summary>What a shop file cannot know of itself. Asked while nobody else can save it.</summary>
public interface IShopCheck
{
    /// <summary>What would be wrong if the shop's file became another.</summary>
    /// <param name="now">The document that stands.</param>
    /// <param name="next">The file it would become; without mistakes of its own.</param>
    Task<IReadOnlyList<Mistake>> Of(JsonObject now, ShopFile next);
}
