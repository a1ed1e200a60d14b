using Routing.Shops;

namespace Routing.Hub.Identity;

/// <summary>The demo shop's secret and password are published: only Development may run on them.</summary>
internal static class DefaultSecrets
{
    public const string DemoSecret = "demo-shop-secret-for-development-only";
    public const string DemoPassword = "demo";

    /// <summary>A sentence per shop that uses one.</summary>
    public static IEnumerable<string> FindIn(IEnumerable<ServedShop> shops)
    {
        foreach (var shop in shops)
        {
            if (shop.Secret == DemoSecret)
            {
                yield return $"Shop {shop.Id} has the demo shop's secret; give it its own (or secretEnvironment).";
            }

            var weak = AccountsWithDemoPassword(shop);
            if (weak.Count > 0)
            {
                yield return $"Shop {shop.Id} has {weak.Count} accounts with the password "
                    + $"\"{DemoPassword}\" ({string.Join(", ", weak.Take(3))} …); hash new ones with hash-password.";
            }
        }
    }

    public static IReadOnlyList<string> AccountsWithDemoPassword(ServedShop shop)
    {
        var verified = shop.File.Agents.Select(agent => agent.PasswordHash).Distinct()
            .Where(hash => PasswordHasher.Verify(DemoPassword, hash))
            .ToHashSet(StringComparer.Ordinal);
        return [.. from agent in shop.File.Agents where verified.Contains(agent.PasswordHash) select agent.Id.Value];
    }
}
