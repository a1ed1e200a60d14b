using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Routing.Core;
using Routing.Hub.Identity;
using Routing.Hub.Shop;
using Routing.Shops;
using Routing.Shops.Versions;

namespace Routing.Hub.Api;

/// <summary>REST for leads: the shop's settings, their history, and back to an earlier version.</summary>
internal static class SettingsApi
{
    public const int MostBytes = 8 * 1024 * 1024;

    // Somewhat above the bound, so that who is just beyond it reads the sentence about settings.
    private const int MostBody = MostBytes + (64 * 1024);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var settings = routes.MapGroup("/api/shops/{shop}/settings").RequireAuthorization(Schemes.Lead)
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        settings.MapGet("", Look).WithName("settings").Produces<ShopSettings>()
            .WithDescription("The shop file. Secrets and password hashes are hidden; `whyNot` says why nothing can "
                + "be saved here.");
        settings.MapPut("", Save).WithName("saveSettings").Accepts<SettingsRequest>("application/json")
            .WithMetadata(new RequestSizeLimitAttribute(MostBody))
            .WithDescription("Mistakes come all at once as `mistakes`; when it changed meanwhile, `since` says how.")
            .Produces<ShopVersion>().ProducesProblem(400).ProducesProblem(409).ProducesProblem(413)
            .ProducesProblem(503);
        settings.MapGet("/history", History).WithName("settingsHistory").Produces<IReadOnlyList<ShopVersion>>()
            .ProducesProblem(503);
        settings.MapGet("/history/{number:int}", Version).WithName("settingsVersion").Produces<object>()
            .ProducesProblem(503);
        settings.MapPost("/history/{number:int}/back", GoBack).WithName("settingsBack")
            .Produces<ShopVersion>().ProducesProblem(400).ProducesProblem(409).ProducesProblem(503);
    }

    private static async Task<IResult> Look(
        string shop, HttpContext context, ShopCatalog catalog, ShopVersions versions) =>
        LeadOf(context, shop, catalog, out var refused) is null ? Refused.As(refused)
        : await versions.Look(new(shop), context.RequestAborted) is { } settings ? Results.Ok(settings)
        : Refused.As(Refusal.UnknownShop);

    private static IResult History(string shop, HttpContext context, ShopCatalog catalog, ShopVersions versions) =>
        LeadOf(context, shop, catalog, out var refused) is null
            ? Refused.As(refused)
            : versions.History(new(shop)) is { } history ? Results.Ok(history)
            : Refused.As(Refusal.Unavailable, "The history cannot be read on the server; its log says why.");

    private static IResult Version(
        string shop, int number, HttpContext context, ShopCatalog catalog, ShopVersions versions) =>
        LeadOf(context, shop, catalog, out var refused) is null
            ? Refused.As(refused)
            : versions.Document(new(shop), number) switch
            {
                VersionText.Found found => Results.Ok(found.Document),
                VersionText.Unreadable => Refused.As(
                    Refusal.Unavailable, "That version cannot be read on the server; its log says why."),
                _ => Refused.As(Refusal.UnknownVersion),
            };

    private static async Task<IResult> Save(
        string shop, HttpContext context, ShopCatalog catalog, ShopVersions versions)
    {
        if (LeadOf(context, shop, catalog, out var refused) is not { } lead)
        {
            return Refused.As(refused);
        }

        if (await Read(context) is not { } request)
        {
            return Refused.As(Refusal.TextTooLong, "The settings are larger than 8 MiB; nothing was changed.");
        }

        var passwords = request.Passwords ?? new Dictionary<string, string>();
        var mistakes = NewPasswords.Check(passwords).ToList();
        if (mistakes.Count > 0)
        {
            return Answer(new SaveOutcome.Wrong(mistakes));
        }

        var outcome = await Keep(versions, new(shop), request, passwords, lead, context.RequestAborted);
        if (outcome is SaveOutcome.Saved && passwords.ContainsKey(lead.Agent))
        {
            await SignInAgain(context, new(shop), new(lead.Agent), catalog);
        }

        return Answer(outcome);
    }

    // Passwords are hashed, which is long work, only when nothing else is in the way; the file is not held meanwhile.
    private static async Task<SaveOutcome> Keep(
        ShopVersions versions,
        ShopId shop,
        SettingsRequest request,
        IReadOnlyDictionary<string, string> passwords,
        VersionAuthor lead,
        CancellationToken cancellation)
    {
        var sent = Encoding.UTF8.GetBytes(request.Document.GetRawText());
        if (passwords.Count > 0
            && await versions.Try(shop, request.BasedOn, sent, passwords.Keys, cancellation)
                is var tried and not SaveOutcome.Saved)
        {
            return tried;
        }

        var hashes = passwords.Count == 0 ? passwords : await NewPasswords.Hashes(passwords, cancellation);
        return await versions.Save(shop, request.BasedOn, sent, hashes, lead, cancellation);
    }

    private static async Task<IResult> GoBack(
        string shop,
        int number,
        BackRequest request,
        HttpContext context,
        ShopCatalog catalog,
        ShopVersions versions)
    {
        if (LeadOf(context, shop, catalog, out var refused) is not { } lead)
        {
            return Refused.As(refused);
        }

        return Answer(await versions.GoBack(new(shop), request.BasedOn, number, lead, context.RequestAborted));
    }

    private static IResult Answer(SaveOutcome outcome) => outcome switch
    {
        SaveOutcome.Saved saved => Results.Ok(saved.Version),
        SaveOutcome.Wrong wrong => Refused.With(Refusal.BadSettings, Sentence(wrong), ("mistakes", wrong.Mistakes)),
        SaveOutcome.Outdated outdated => Refused.With(
            Refusal.ChangedMeanwhile, Sentence(outdated.Now), ("now", outdated.Now), ("since", outdated.Since)),
        SaveOutcome.NotKept notKept => Refused.As(Refusal.Unavailable, $"Nothing was saved. {notKept.Why}"),
        SaveOutcome.NoSuchVersion => Refused.As(Refusal.UnknownVersion),
        _ => throw new UnreachableException($"no answer for {outcome}"),
    };

    private static string Sentence(SaveOutcome.Wrong wrong) =>
        $"The settings have {wrong.Mistakes.Count} mistakes; nothing was changed. First: {wrong.Mistakes[0]}.";

    private static string Sentence(ShopVersion now)
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(now.At).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        var who = now.By is { } by ? by.Name : "Whoever edits the file";
        return $"{who} has made version {now.Number} meanwhile, at {at} UTC; nothing was changed by you.";
    }

    /// <summary>The request; null when it is larger than settings may be.</summary>
    private static async Task<SettingsRequest?> Read(HttpContext context)
    {
        try
        {
            return context.Request.ContentLength > MostBytes
                ? null
                : await context.Request.ReadFromJsonAsync<SettingsRequest>(context.RequestAborted)
                    ?? throw new BadHttpRequestException("The body is null.");
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
        catch (JsonException e)
        {
            throw new BadHttpRequestException("The body is not what was asked for.", e);
        }
    }

    // A new password ends every sign-in with the old one; who sets his own has just shown who he is.
    private static Task SignInAgain(HttpContext context, ShopId shop, AgentId agent, ShopCatalog catalog) =>
        catalog.Shop(shop)?.Agent(agent) is { } account
            ? context.SignInAsync(
                Schemes.Staff, Staff.ToPrincipal(shop, account), new AuthenticationProperties { IsPersistent = true })
            : Task.CompletedTask;

    private static VersionAuthor? LeadOf(HttpContext context, string shop, ShopCatalog catalog, out Refusal refused)
    {
        var served = catalog.Shop(new(shop));
        var me = Staff.Of(context.User);
        refused = served is null ? Refusal.UnknownShop : me?.Shop != served.Id ? Refusal.RoleMayNot : Refusal.None;
        return refused == Refusal.None && served!.Agent(me!.Agent) is { } lead ? new(lead.Id.Value, lead.Name) : null;
    }
}
