using Routing.Core;
using Routing.Shops;

namespace Routing.Hub.Identity;

/// <summary>Checks user and password against the shop file.</summary>
internal sealed class StaffSignIn(ShopCatalog catalog, SignInLimit limit)
{
    // Checked when there is no such user, so that the time to the answer does not tell who exists.
    private static readonly string NobodysHash = PasswordHasher.Hash(Guid.NewGuid().ToString(), iterations: 10_000);

    public (Refusal Refused, AgentEntry? Agent) Check(ShopId shop, string user, string password)
    {
        if (catalog.Shop(shop) is not { } served)
        {
            return (Refusal.UnknownShop, null);
        }

        if (!limit.MayTry(shop.Value, user))
        {
            return (Refusal.TooFast, null);
        }

        var agent = served.Agent(new(user));
        var isRight = PasswordHasher.Verify(password, agent?.PasswordHash ?? NobodysHash);
        if (agent is not null && isRight)
        {
            return (Refusal.None, agent);
        }

        limit.NoteWrong(shop.Value, user);
        return (Refusal.SignInFailed, null);
    }
}
