using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Routing.Browser.Tests.Seeing;

namespace Routing.Browser.Tests;

/// <summary>What scenes about the rota share: the shop's days, its shifts, the lead's way there.</summary>
internal static class RotaSteps
{
    public static DateTimeOffset Now => TimeZoneInfo.ConvertTime(
        TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));

    public static string Day(int ahead) =>
        Now.AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static int Hour(int later) => (Now.Hour + later + 24) % 24;

    // The shift of nine hours that begins so many hours from now, as it is shown.
    public static string HoursFrom(int later) => $"{Hour(later)}-{Hour(later + 9)}";

    /// <summary>An agent works nine hours from so many hours after now: every day, or on some.</summary>
    public static void Works(JsonObject shop, string agent, int later, params DayOfWeek[] days) =>
        OwnShop.Agent(shop, agent)["shifts"] = new JsonArray(new JsonObject
        {
            ["days"] = new JsonArray([
                .. (days.Length > 0 ? days : Enum.GetValues<DayOfWeek>())
                    .Select(day => (JsonNode)$"{day}"[..3].ToLowerInvariant()),
            ]),
            ["from"] = $"{Hour(later):00}:00",
            ["until"] = $"{Hour(later + 9):00}:00",
        });

    public static async Task OpenRota(LeadPage lead, string day)
    {
        await lead.Press("r");
        await Expect(lead.At("rota-row")).Not.ToHaveCountAsync(0).Sees("the rota of this week");
        if (await lead.Page.Locator($"[data-testid=rota-cell][data-day='{day}']").CountAsync() == 0)
        {
            await lead.Press("]");
        }

        await Expect(lead.Page.Locator($"[data-testid=rota-cell][data-day='{day}']")).Not.ToHaveCountAsync(0)
            .Sees("the week of that day");
    }

    public static ILocator Cell(LeadPage lead, string agent, string day) => lead.Page.Locator(
        $"[data-testid=rota-row][data-agent={agent}] [data-day='{day}'],"
        + $"[data-testid=day-row][data-agent={agent}] [data-day='{day}']");
}
