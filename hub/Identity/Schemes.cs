namespace Routing.Hub.Identity;

/// <summary>The names under which endpoints ask who is there.</summary>
internal static class Schemes
{
    /// <summary>Buyers: a bearer token that their shop signed.</summary>
    public const string Buyer = "Buyer";

    /// <summary>Agents and leads: a cookie from signing in.</summary>
    public const string Staff = "Staff";

    /// <summary>Policy: a lead.</summary>
    public const string Lead = "Lead";

    /// <summary>Policy: a buyer or a member of the staff; the endpoint looks at which.</summary>
    public const string Reader = "Reader";
}
