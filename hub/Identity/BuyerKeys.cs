using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.IdentityModel.Tokens;
using Routing.Shops;

namespace Routing.Hub.Identity;

/// <summary>What signs the buyer tokens of a shop: made once for a shop as it is served, gone with it.</summary>
internal static class BuyerKeys
{
    private static readonly ConditionalWeakTable<ServedShop, SymmetricSecurityKey> Keys = [];

    public static SymmetricSecurityKey Of(ServedShop shop) => Keys.GetValue(
        shop, shop => new(Encoding.UTF8.GetBytes(shop.Secret)) { KeyId = shop.Id.Value });
}
