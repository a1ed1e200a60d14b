using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Routing.LoadTest.Actors;
using Xunit;

namespace Routing.LoadTest.Tests;

public sealed class BuyerTokenTests
{
    [Fact]
    public void Token_Signed_HasTheShopsClaimsAndSignature()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);
        var parts = BuyerToken.Sign("load", "secret-secret-secret-secret-secret", "alice", now).Split('.');

        var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1])).RootElement;
        Assert.Equal("load", claims.GetProperty("iss").GetString());
        Assert.Equal("alice", claims.GetProperty("sub").GetString());
        Assert.Equal(1_700_000_000 + 86_400, claims.GetProperty("exp").GetInt64());
        Assert.Equal(
            HMACSHA256.HashData(
                "secret-secret-secret-secret-secret"u8, Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}")),
            Base64Url.DecodeFromChars(parts[2]));
    }
}
