using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Routing.Core;
using Routing.Shops;

namespace Routing.Hub.Identity;

/// <summary>A member of the staff who signed in.</summary>
public sealed record Staff(ShopId Shop, AgentId Agent, StaffRole Role)
{
    private const string ShopClaim = "shop";
    private const string AgentClaim = "agent";
    private const string RoleClaim = "role";
    private const string StampClaim = "stamp";

    /// <summary>Null when it is not a member of the staff who is there.</summary>
    public static Staff? Of(ClaimsPrincipal? user) =>
        user?.FindFirst(ShopClaim) is { } shop
        && user.FindFirst(AgentClaim) is { } agent
        && Enum.TryParse<StaffRole>(user.FindFirst(RoleClaim)?.Value, out var role)
            ? new(new(shop.Value), new(agent.Value), role)
            : null;

    public static ClaimsPrincipal ToPrincipal(ShopId shop, AgentEntry agent) => new(new ClaimsIdentity(
        [
            new(ShopClaim, shop.Value),
            new(AgentClaim, agent.Id.Value),
            new(RoleClaim, agent.Role.ToString()),
            new(StampClaim, StampOf(agent)),
        ],
        Schemes.Staff));

    /// <summary>
    /// Whether a sign-in still counts: the agent is still in the shop file, with the same role and password.
    /// </summary>
    public static bool StillCounts(ClaimsPrincipal? user, ShopCatalog catalog) =>
        Of(user) is { } staff
        && catalog.Shop(staff.Shop)?.Agent(staff.Agent) is { } agent
        && agent.Role == staff.Role
        && user!.FindFirst(StampClaim)?.Value == StampOf(agent);

    private static string StampOf(AgentEntry agent) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(agent.PasswordHash)).AsSpan(0, 8));
}
