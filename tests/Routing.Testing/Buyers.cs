using Routing.Core;

namespace Routing.Testing;

/// <summary>Buyers by name.</summary>
public static class Buyers
{
    public static Buyer Named(string name, Tier tier = Tier.None, string language = "en") =>
        new(new(name), Called(name), tier, language);

    internal static string Called(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
