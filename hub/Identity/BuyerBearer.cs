using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Routing.Core;
using Routing.Hub.Api;
using Routing.Shops;

namespace Routing.Hub.Identity;

/// <summary>How buyer tokens are accepted: the key is that of the shop that the token says it is from.</summary>
internal static class BuyerBearer
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    public static void Configure(JwtBearerOptions options, ShopCatalog catalog)
    {
        options.MapInboundClaims = false;
        options.SaveToken = false;
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidateAudience = false,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ClockSkew = ClockSkew,
            IssuerValidator = (issuer, _, _) => catalog.Shop(new(issuer ?? "")) is not null
                ? issuer
                : throw new SecurityTokenInvalidIssuerException("no such shop"),
            IssuerSigningKeyResolver = (_, token, _, _) =>
                catalog.Shop(new(token.Issuer ?? "")) is { } shop ? [BuyerKeys.Of(shop)] : [],
        };
        options.Events = new JwtBearerEvents
        {
            OnMessageReceived = TakeTokenFromQuery,
            OnTokenValidated = context => Accept(context, catalog),
            OnChallenge = Challenge,
            OnForbidden = context => Refused.Answer(context.HttpContext, Refusal.RoleMayNot),
        };
    }

    // A browser cannot set headers on a WebSocket, so the token comes in the address there, and only there.
    private static Task TakeTokenFromQuery(MessageReceivedContext context)
    {
        if (context.Request.Path.StartsWithSegments("/hubs", StringComparison.Ordinal))
        {
            context.Token = context.Request.Query[SpentTokens.Parameter];
        }

        return Task.CompletedTask;
    }

    private static Task Accept(TokenValidatedContext context, ShopCatalog catalog)
    {
        var token = (JsonWebToken)context.SecurityToken;
        if (catalog.Shop(new(token.Issuer)) is { } shop && BuyerTokens.Read(token, shop) is { } buyer)
        {
            context.Principal = new ClaimsPrincipal(buyer);
        }
        else
        {
            context.Fail("the token says something of the buyer that cannot be");
        }

        return Task.CompletedTask;
    }

    private static Task Challenge(JwtBearerChallengeContext context)
    {
        context.HandleResponse();
        return Refused.Answer(context.HttpContext, context.AuthenticateFailure switch
        {
            null => Refusal.NotSignedIn,
            SecurityTokenExpiredException => Refusal.TokenExpired,
            _ => Refusal.BadToken,
        });
    }
}
