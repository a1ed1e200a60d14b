using Routing.Core;
using Routing.Core.Policies;

namespace Routing.Engine.Ports;

/// <summary>The policy each shop runs on now; a reload of the shop file changes it between two decisions.</summary>
public interface IShopPolicies
{
    /// <summary>The shops that are served here.</summary>
    IReadOnlyCollection<ShopId> Shops { get; }

    /// <summary>Null when no such shop is served here.</summary>
    ShopPolicy? Find(ShopId shop);
}
