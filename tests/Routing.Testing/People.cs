using System.Globalization;
using Routing.Core;
using Routing.Core.AgentQueue;

namespace Routing.Testing;

/// <summary>Buyers by name.</summary>
public static class Buyers
{
    public static Buyer Named(string name, Tier tier = Tier.None, string language = "en") =>
        new(new(name), Called(name), tier, language);

    internal static string Called(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}

/// <summary>Agents by name: three slots and no shift unless told otherwise.</summary>
public static class Agents
{
    public static AgentProfile Named(
        string name, int slots = 3, string seat = "HQ/1/1/1", string skills = "", Shift? shift = null) =>
        new(new(name), Buyers.Called(name), Seats.Parse(seat), SkillSet.Parse(skills), slots, shift);
}

/// <summary>Seats as they are written: site/floor/row/desk.</summary>
public static class Seats
{
    public static Seat Parse(string path)
    {
        var parts = path.Split('/');
        return new(parts[0], Number(parts[1]), Number(parts[2]), Number(parts[3]));
    }

    private static int Number(string part) => int.Parse(part, CultureInfo.InvariantCulture);
}
