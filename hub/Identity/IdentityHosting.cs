using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Routing.Core;
using Routing.Hub.Api;
using Routing.Shops;

namespace Routing.Hub.Identity;

/// <summary>Wires who is there: the staff's cookie, the buyers' tokens, and the policies that ask for them.</summary>
internal static class IdentityHosting
{
    /// <summary>A shift and its overtime; each request in the second half of it prolongs it.</summary>
    private static readonly TimeSpan StaysSignedIn = TimeSpan.FromHours(14);

    public static IServiceCollection AddIdentity(this IServiceCollection services)
    {
        services.AddSingleton<SignInLimit>().AddSingleton<StaffSignIn>().AddSingleton<BuyerTokens>();
        services.AddAuthentication().AddCookie(Schemes.Staff).AddJwtBearer(Schemes.Buyer, _ => { });
        services.AddOptions<CookieAuthenticationOptions>(Schemes.Staff).Configure<ShopCatalog>(StaffCookie);
        services.AddOptions<JwtBearerOptions>(Schemes.Buyer).Configure<ShopCatalog>(BuyerBearer.Configure);
        services.AddAuthorizationBuilder()
            .AddPolicy(Schemes.Buyer, p => p.AddAuthenticationSchemes(Schemes.Buyer).RequireAuthenticatedUser())
            .AddPolicy(Schemes.Staff, p => p.AddAuthenticationSchemes(Schemes.Staff).RequireAuthenticatedUser())
            .AddPolicy(Schemes.Lead, p => p.AddAuthenticationSchemes(Schemes.Staff).RequireAuthenticatedUser()
                .RequireAssertion(asked => Staff.Of(asked.User) is { Role: StaffRole.Lead }))
            .AddPolicy(Schemes.Reader, p => p.AddAuthenticationSchemes(Schemes.Buyer, Schemes.Staff)
                .RequireAuthenticatedUser());
        return services;
    }

    private static void StaffCookie(CookieAuthenticationOptions options, ShopCatalog catalog)
    {
        options.Cookie.Name = "routing.staff";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.ExpireTimeSpan = StaysSignedIn;
        options.Events.OnRedirectToLogin = context => Refused.Answer(context.HttpContext, Refusal.NotSignedIn);
        options.Events.OnRedirectToAccessDenied = context => Refused.Answer(context.HttpContext, Refusal.RoleMayNot);
        options.Events.OnValidatePrincipal = context =>
        {
            if (!Staff.StillCounts(context.Principal, catalog))
            {
                context.RejectPrincipal();
            }

            return Task.CompletedTask;
        };
    }
}
