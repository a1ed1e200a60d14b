using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Routing.Core;
using Routing.Core.Policies;
using Routing.Shops.Reading;

namespace Routing.Shops;

/// <summary>The kinds of text that a shop file holds, each with its rule in words and in the schema.</summary>
internal static partial class ShopTexts
{
    public const string NameRule = "1 to 64 characters of A-Z a-z 0-9 . _ @ : -";

    private static readonly (string Short, DayOfWeek Day)[] Week =
    [
        ("mon", DayOfWeek.Monday), ("tue", DayOfWeek.Tuesday), ("wed", DayOfWeek.Wednesday),
        ("thu", DayOfWeek.Thursday), ("fri", DayOfWeek.Friday), ("sat", DayOfWeek.Saturday),
        ("sun", DayOfWeek.Sunday),
    ];

    public static readonly Shape<string> Id = new TextShape<string>(
        "",
        text => Names.AreWellFormed(text) ? (text, null) : (null, NameRule),
        new() { ["pattern"] = "^[A-Za-z0-9._@:-]{1,64}$" });

    public static readonly Shape<TimeOnly> Time = new TextShape<TimeOnly>(
        default,
        text => TimeOnly.TryParseExact(
            text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? (time, null)
            : (default, "a time of day from 00:00 to 23:59"),
        new() { ["pattern"] = "^([01][0-9]|2[0-3]):[0-5][0-9]$" });

    public static readonly Shape<DayOfWeek> Day = Choice(Week);

    /// <summary>Hours of a day; a mistaken text reads as empty ones.</summary>
    public static readonly Shape<DaySpan> Span = new TextShape<DaySpan>(
        default,
        text => DaySpan.TryParse(text, out var span)
            ? (span, null)
            : (default, "from-until, such as 09:00-12:30 or 18:00-24:00"),
        new() { ["pattern"] = "^([01][0-9]|2[0-3]):[0-5][0-9]-(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$" });

    public static readonly Shape<DateOnly> Date = new TextShape<DateOnly>(
        default,
        text => DateOnly.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year >= 2000
            ? (date, null)
            : (default, "a day of the calendar from 2000 on, such as 2026-11-11"),
        new() { ["pattern"] = "^[2-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", ["format"] = "date" });

    public static readonly Shape<HelpScope> Asks = Choice(
        ("everybody", HelpScope.Everybody),
        ("neighbours", HelpScope.Neighbours),
        ("nobody", HelpScope.Nobody));

    public static readonly Shape<Ranking> Ranking = Choice(
        ("leastLoaded", Routing.Core.Policies.Ranking.LeastLoaded),
        ("longestIdle", Routing.Core.Policies.Ranking.LongestIdle),
        ("roundRobin", Routing.Core.Policies.Ranking.RoundRobin),
        ("weighted", Routing.Core.Policies.Ranking.Weighted));

    public static readonly Shape<StaffRole> Role = Choice(("agent", StaffRole.Agent), ("lead", StaffRole.Lead));

    public static readonly Shape<string> Language = Choice(("zh", "zh"), ("en", "en"));

    public static readonly Shape<string> Zone = new TextShape<string>(
        "UTC",
        text => TimeZoneInfo.TryFindSystemTimeZoneById(text, out _)
            ? (text, null)
            : (null, "a time zone of the IANA list, such as Asia/Shanghai"),
        []);

    public static readonly Shape<string> Origin = new TextShape<string>(
        "",
        text => OriginPattern().IsMatch(text) ? (text, null) : (null, "scheme://host or scheme://host:port, no path"),
        new() { ["pattern"] = OriginPattern().ToString() });

    public static readonly Shape<string> PasswordHash = new TextShape<string>(
        "",
        text => PasswordForm.IsWellFormed(text) ? (text, null) : (null, PasswordForm.Rule),
        new() { ["pattern"] = PasswordForm.Pattern },
        isSecret: true);

    public static readonly Shape<string> Secret = Words(32, 512, isSecret: true);

    public static readonly Shape<string> Variable = new TextShape<string>(
        "",
        text => VariablePattern().IsMatch(text) ? (text, null) : (null, "the name of an environment variable"),
        new() { ["pattern"] = VariablePattern().ToString() });

    /// <param name="placeholders">What may stand in braces, for who shows it.</param>
    /// <param name="isSecret">Whether no mistake may repeat it.</param>
    public static Shape<string> Words(
        int least, int most, IReadOnlyList<string>? placeholders = null, bool isSecret = false)
    {
        var schema = new JsonObject { ["minLength"] = least, ["maxLength"] = most };
        if (placeholders is not null)
        {
            schema["placeholders"] = new JsonArray([.. placeholders.Select(name => (JsonNode)name)]);
        }

        return new TextShape<string>(
            "",
            text => text.Length >= least && text.Length <= most
                ? (text, null)
                : (null, string.Create(CultureInfo.InvariantCulture, $"{least} to {most} characters long")),
            schema,
            isSecret);
    }

    private static TextShape<T> Choice<T>(params (string Text, T Value)[] choices) => new(
        choices[0].Value,
        text => Array.FindIndex(choices, choice => choice.Text == text) is >= 0 and var index
            ? (choices[index].Value, null)
            : (default, $"one of {string.Join(", ", choices.Select(choice => choice.Text))}"),
        new() { ["enum"] = new JsonArray([.. choices.Select(choice => (JsonNode)choice.Text)]) });

    [GeneratedRegex("^https?://[a-z0-9.-]+(:[0-9]{1,5})?$")]
    private static partial Regex OriginPattern();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]{0,127}$")]
    private static partial Regex VariablePattern();
}
