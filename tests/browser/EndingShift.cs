using System.Globalization;
using System.Text.Json.Nodes;

namespace Routing.Browser.Tests;

/// <summary>A shift that ends while one looks.</summary>
internal static class EndingShift
{
    /// <summary>As long as a minute may take, and the last look at the page.</summary>
    public const int MostMs = 120_000;

    /// <summary>Lin's shift ends at the next full minute that leaves time for a few words.</summary>
    public static async Task EndShiftSoon(this OwnShop shop, AgentPage page, int wordsSeconds = 25)
    {
        var now = TimeZoneInfo.ConvertTime(
            TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
        var end = now.AddSeconds(wordsSeconds);
        end = end.AddSeconds(60 - end.Second);
        shop.Change(file =>
        {
            file["name"]!["en"] = "Demo Shop, with lin's shift";
            OwnShop.Agent(file, "lin")["shifts"] = new JsonArray(new JsonObject
            {
                ["days"] = new JsonArray("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
                ["from"] = end.AddHours(-2).ToString("HH:mm", CultureInfo.InvariantCulture),
                ["until"] = end.ToString("HH:mm", CultureInfo.InvariantCulture),
            });
        });
        await page.Page.EvaluateAsync("""
            async () => {
              const name = async () => (await (await fetch("/api/shops/demo")).json()).name.en;
              while (!(await name()).endsWith("shift")) await new Promise(requestAnimationFrame);
            }
            """);
        await page.Page.ReloadAsync();
    }
}
