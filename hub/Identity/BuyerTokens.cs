using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Routing.Core;
using Routing.Shops;

namespace Routing.Hub.Identity;

/// <summary>
/// Buyer tokens: JWT, HS256 with the shop's secret. <c>iss</c> is the shop, <c>sub</c> the buyer; <c>name</c>,
/// <c>tier</c> (none, member, vip), <c>lang</c> (zh, en), <c>looks_at</c> and <c>order</c> may be there; <c>exp</c>
/// must.
/// </summary>
internal sealed class BuyerTokens(TimeProvider time)
{
    /// <summary>How long an anonymous buyer is the same buyer.</summary>
    public static readonly TimeSpan AnonymousLifetime = TimeSpan.FromDays(30);

    private const int LongestName = 64;
    private const int LongestLooksAt = 256;
    private const int LongestOrder = 64;

    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>A token for a buyer whom the shop does not know by name.</summary>
    public (BuyerId Buyer, string Token, DateTimeOffset ExpiresAt) IssueAnonymous(
        ServedShop shop, string? name, string language)
    {
        var buyer = new BuyerId("anon-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12)));
        var expires = time.GetUtcNow() + AnonymousLifetime;
        var token = Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = shop.Id.Value,
            Expires = expires.UtcDateTime,
            SigningCredentials = new(BuyerKeys.Of(shop), SecurityAlgorithms.HmacSha256),
            Claims = new Dictionary<string, object>
            {
                ["sub"] = buyer.Value, ["name"] = Shortened(name ?? "", LongestName), ["lang"] = language,
            },
        });
        return (buyer, token, expires);
    }

    /// <summary>What a token that the shop signed says of the buyer; null when it says it wrongly.</summary>
    public static BuyerIdentity? Read(JsonWebToken token, ServedShop shop)
    {
        var language = Text(token, "lang") is { Length: > 0 } stated ? stated : shop.DefaultLanguage;
        var tier = Text(token, "tier") is { Length: > 0 } text ? text : nameof(Tier.None);
        if (!Names.AreWellFormed(token.Subject) || !IsTier(tier, out var read) || !shop.Speaks(language))
        {
            return null;
        }

        var name = Text(token, "name") is { Length: > 0 } given ? Shortened(given, LongestName) : token.Subject;
        var looksAt = Text(token, "looks_at") is { Length: > 0 } item ? Shortened(item, LongestLooksAt) : null;
        var order = Text(token, "order") is { Length: > 0 } number ? Shortened(number, LongestOrder) : null;
        return new(shop.Id, new(new(token.Subject), name, read, string.Intern(language), looksAt, order));
    }

    private static bool IsTier(string text, out Tier tier) =>
        Enum.TryParse(text, ignoreCase: true, out tier) && !char.IsAsciiDigit(text[0]) && Enum.IsDefined(tier);

    private static string? Text(JsonWebToken token, string claim) =>
        token.TryGetClaim(claim, out Claim found) ? found.Value : null;

    private static string Shortened(string text, int most) =>
        text.Length <= most ? text : string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, most - 1)}…");
}
