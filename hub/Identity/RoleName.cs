using Routing.Shops;

namespace Routing.Hub.Identity;

/// <summary>Roles as the wire spells them.</summary>
internal static class RoleName
{
    public static string Of(StaffRole role) => role == StaffRole.Lead ? "lead" : "agent";
}
