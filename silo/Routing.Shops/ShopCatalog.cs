using System.Collections.Frozen;
using Routing.Core;
using Routing.Core.Policies;
using Routing.Engine.Ports;

namespace Routing.Shops;

/// <summary>The shops served now. A decision sees an old shop or a new one, never a mixture.</summary>
public sealed class ShopCatalog : IShopPolicies
{
    private readonly Lock gate = new();
    private volatile FrozenDictionary<string, ServedShop> shops = FrozenDictionary<string, ServedShop>.Empty;

    public IReadOnlyList<ServedShop> All => shops.Values;

    public IReadOnlyCollection<ShopId> Shops => [.. shops.Values.Select(shop => shop.Id)];

    public ServedShop? Shop(ShopId id) => shops.GetValueOrDefault(id.Value);

    public void Replace(IEnumerable<ServedShop> all) =>
        shops = all.ToFrozenDictionary(shop => shop.Id.Value, StringComparer.Ordinal);

    /// <summary>Serves what a folder has read; of two at the same time the later reading stays.</summary>
    public void TakeFrom(ShopFolder folder)
    {
        lock (gate)
        {
            Replace(folder.Shops);
        }
    }

    public ShopPolicy? Find(ShopId shop) => Shop(shop)?.Policy;

    /// <summary>Whether some shop lets pages of that origin connect.</summary>
    public bool Allows(string origin) => shops.Values.Any(shop => shop.Allows(origin));
}
