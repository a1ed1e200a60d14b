using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Routing.LoadTest.Actors;

/// <summary>Tokens as the shop's own pages sign them (JWT, HS256), so that many buyers need no request each.</summary>
public static class BuyerToken
{
    private static readonly string Header = Encode("""{"alg":"HS256","typ":"JWT"}"""u8);

    /// <summary>Signs a token that is good for a day.</summary>
    /// <param name="shop">The shop, which is the issuer.</param>
    /// <param name="secret">The shop's secret.</param>
    /// <param name="buyer">The buyer's id.</param>
    /// <param name="now">The time of the token.</param>
    public static string Sign(string shop, string secret, string buyer, DateTimeOffset now)
    {
        var claims = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
        {
            ["iss"] = shop,
            ["sub"] = buyer,
            ["name"] = buyer,
            ["tier"] = "none",
            ["lang"] = "en",
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddDays(1).ToUnixTimeSeconds(),
        });
        var signed = $"{Header}.{Encode(claims)}";
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.ASCII.GetBytes(signed));
        return $"{signed}.{Encode(signature)}";
    }

    private static string Encode(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);
}
