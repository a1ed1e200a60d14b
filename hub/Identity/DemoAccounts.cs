using Routing.Shops;

namespace Routing.Hub.Identity;

/// <summary>The accounts with the published password, for who tries the server out.</summary>
internal static class DemoAccounts
{
    /// <summary>A line per shop that has such accounts.</summary>
    public static IEnumerable<string> Lines(ShopCatalog catalog) => catalog.All.SelectMany(Lines);

    private static IEnumerable<string> Lines(ServedShop shop)
    {
        var open = DefaultSecrets.AccountsWithDemoPassword(shop).ToHashSet(StringComparer.Ordinal);
        var lists = shop.File.Agents.Where(agent => open.Contains(agent.Id.Value)).ToLookup(agent => agent.Role);
        if (open.Count > 0)
        {
            yield return $"Shop {shop.Id}, password \"{DefaultSecrets.DemoPassword}\". "
                + $"Leads: {Ids(lists[StaffRole.Lead])}. Agents: {Ids(lists[StaffRole.Agent])}.";
        }
    }

    private static string Ids(IEnumerable<AgentEntry> agents) =>
        string.Join(", ", agents.Select(agent => agent.Id.Value));
}
