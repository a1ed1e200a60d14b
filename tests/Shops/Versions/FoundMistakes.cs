using System.Text.Json.Nodes;
using Routing.Core.Policies;
using Routing.Shops.Versions;

namespace Routing.Shops.Tests.Versions;

/// <summary>A check that finds what it is told, once somebody asks.</summary>
internal sealed class FoundMistakes : IShopCheck
{
    public Func<Task<IReadOnlyList<Mistake>>> Find { get; set; } = () => Task.FromResult<IReadOnlyList<Mistake>>([]);

    public Task<IReadOnlyList<Mistake>> Of(JsonObject now, ShopFile next) => Find();
}
