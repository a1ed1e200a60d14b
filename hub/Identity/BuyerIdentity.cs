using System.Security.Claims;
using Routing.Core;

namespace Routing.Hub.Identity;

/// <summary>
/// A buyer whose token was accepted. It holds no claims: a server has very many connected buyers, and all that is
/// ever asked of one is here.
/// </summary>
internal sealed class BuyerIdentity(ShopId shop, Buyer buyer) : ClaimsIdentity(Schemes.Buyer)
{
    public ShopId Shop => shop;

    public Buyer Buyer => buyer;

    /// <summary>Null when it is not a buyer who is there.</summary>
    public static BuyerIdentity? Of(ClaimsPrincipal? user) =>
        user?.Identities.OfType<BuyerIdentity>().FirstOrDefault();
}
