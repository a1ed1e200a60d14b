using System.Text.Json.Nodes;
using Xunit;

namespace Routing.Shops.Tests;

/// <summary>What a shop file says about the rules: hours, rankings, weights, intents, numbers, texts.</summary>
public sealed class RulesInTheFileTests
{
    /// <summary>Where in the demo shop a value is put, the value, and the paths of the mistakes then.</summary>
    public static TheoryData<string, string, string> Mistakes() => new()
    {
        // Hours: their parts.
        { "hours", "7", "$.hours" },
        { "hours", "{}", "$.hours.weekly" },
        { "hours", """{"weekly":{"funday":[]}}""", "$.hours.weekly.funday" },
        { "hours", """{"weekly":{"mon":["09:00-12:00"]}}""", "$.hours.weekly.mon" },
        { "hours", """{"weekly":{"monday":"09:00-12:00"}}""", "$.hours.weekly.monday" },
        { "hours", """{"weekly":{"monday":["9-12"]}}""", "$.hours.weekly.monday[0]" },
        { "hours", """{"weekly":{"monday":["24:00-02:00"]}}""", "$.hours.weekly.monday[0]" },
        { "hours", """{"weekly":{"monday":["09:00-24:30"]}}""", "$.hours.weekly.monday[0]" },
        { "hours", """{"weekly":{},"special":[{"spans":[]}]}""", "$.hours.special[0].date" },
        { "hours", """{"weekly":{},"special":[{"date":"2026-11-11"}]}""", "$.hours.special[0].spans" },
        { "hours", """{"weekly":{},"special":[{"date":"11.11.2026","spans":[]}]}""", "$.hours.special[0].date" },
        { "hours", """{"weekly":{},"special":[{"date":"0026-11-11","spans":[]}]}""", "$.hours.special[0].date" },
        { "hours", """{"weekly":{},"special":[{"date":"2026-11-11","spans":[],"note":""}]}""",
            "$.hours.special[0].note" },
        { "queues[0].hours", """{"weekly":{"monday":["09:00"]}}""", "$.queues[0].hours.weekly.monday[0]" },

        // Rankings, neighbours, weights, intents.
        { "queues[0].ranking", "\"fastest\"", "$.queues[0].ranking" },
        { "queues[0].ranking", "\"LeastLoaded\"", "$.queues[0].ranking" },
        { "agents[2].weight", "9", "$.agents[2].weight" },
        { "agents[2].weight", "201", "$.agents[2].weight" },
        { "agents[2].weight", "100.5", "$.agents[2].weight" },
        { "intents", """[{"intent":"two words","queue":"vip"}]""", "$.intents[0].intent" },
        { "intents", """[{"intent":"returns"}]""", "$.intents[0].queue" },
        { "policy.tellLeadAfterSeconds", "3601", "$.policy.tellLeadAfterSeconds" },
        { "policy.coverAfterSeconds", "9", "$.policy.coverAfterSeconds" },
    };

    /// <summary>The same for what only the whole file shows to be wrong: a schema cannot say it.</summary>
    public static TheoryData<string, string, string> Contradictions() => new()
    {
        { "hours", """{"weekly":{},"special":[{"date":"2026-02-30","spans":[]}]}""", "$.hours.special[0].date" },
        { "hours", """{"weekly":{},"special":[{"date":"2026-11-11","spans":[]},{"date":"2026-11-11","spans":[]}]}""",
            "$.hours.special[1].date" },
        { "hours", """{"weekly":{"monday":["09:00-12:00","11:59-13:00"]}}""", "$.hours.weekly.monday[1]" },
        { "hours", """{"weekly":{"monday":["09:00-18:00","10:00-11:00","12:00-13:00"]}}""",
            "$.hours.weekly.monday[1] $.hours.weekly.monday[2]" },
        { "hours", """{"weekly":{"monday":["22:00-02:00"],"tuesday":["01:00-05:00"]}}""",
            "$.hours.weekly.tuesday[0]" },
        { "hours", """{"weekly":{"saturday":["22:00-02:00"],"sunday":["01:00-05:00"]}}""",
            "$.hours.weekly.sunday[0]" },
        { "hours", """{"weekly":{},"special":[{"date":"2026-11-11","spans":["09:00-12:00","10:00-11:00"]}]}""",
            "$.hours.special[0].spans[1]" },
        { "queues[1].hours", """{"weekly":{"sunday":["08:00-08:00","20:00-22:00"]}}""",
            "$.queues[1].hours.weekly.sunday[1]" },
        { "queues[0].neighbours", """["vip","pre-sale"]""", "$.queues[0].neighbours[1]" },
        { "queues[0].neighbours", """["vip","vip"]""", "$.queues[0].neighbours[1]" },
        { "queues[0].neighbours", """["nowhere"]""", "$.queues[0].neighbours[0]" },
        { "intents", """[{"intent":"a","queue":"vip"},{"intent":"a","queue":"vip"}]""", "$.intents[1].intent" },
        { "intents", """[{"intent":"a","queue":"nowhere","skills":["magic","vip","vip"]}]""",
            "$.intents[0].queue $.intents[0].skills[0] $.intents[0].skills[2]" },
        { "policy.askAllAfterSeconds", "19", "$.policy.askNeighboursAfterSeconds" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Reader_AMistake_IsToldWithItsPathAndSeenByTheSchema(string where, string value, string paths)
    {
        var file = ShopFiles.DemoWith(where, value);

        Assert.Equal(paths.Split(' '), PathsOf(file));
        Assert.False(SchemaCheck.IsValid(file));
    }

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void Reader_AContradiction_IsToldWithItsPath(string where, string value, string paths)
    {
        var file = ShopFiles.DemoWith(where, value);

        Assert.Equal(paths.Split(' '), PathsOf(file));
        Assert.True(SchemaCheck.IsValid(file));
    }

    [Theory]
    [InlineData("hours", """{"weekly":{}}""")]
    [InlineData("hours", """{"weekly":{"monday":["09:00-12:00","12:00-24:00"],"tuesday":["00:00-03:00"]}}""")]
    [InlineData("hours", """{"weekly":{"monday":["20:00-02:00","13:00-14:00"],"tuesday":["02:00-02:00"]}}""")]
    [InlineData("hours", """{"weekly":{},"special":[{"date":"2028-02-29","spans":["20:00-08:00"],"note":"leap"}]}""")]
    [InlineData("queues[0].ranking", "\"roundRobin\"")]
    [InlineData("agents[2].weight", "10")]
    [InlineData("agents[2].weight", "200")]
    [InlineData("intents", "[]")]
    [InlineData("policy.transferConsentSeconds", "0")]
    public void Reader_WhatIsRight_HasNoMistakesAndPassesTheSchema(string where, string value)
    {
        var file = ShopFiles.DemoWith(where, value);

        Assert.Empty(PathsOf(file));
        Assert.True(SchemaCheck.IsValid(file));
    }

    [Theory]
    [InlineData(10, 400, true)]
    [InlineData(11, 400, false)]
    [InlineData(10, 401, false)]
    public void Reader_ManySpansAndSpecialDays_AreBounded(int spans, int days, bool isRight)
    {
        var first = new DateOnly(2026, 1, 1);
        var file = ShopFiles.Demo();
        file["hours"] = new JsonObject
        {
            ["weekly"] = new JsonObject
            {
                ["monday"] = new JsonArray([.. Enumerable.Range(10, spans).Select(h => (JsonNode)$"{h}:00-{h}:30")]),
            },
            ["special"] = new JsonArray([.. Enumerable.Range(0, days).Select(day => new JsonObject
            {
                ["date"] = $"{first.AddDays(day):yyyy-MM-dd}",
                ["spans"] = new JsonArray(),
            })]),
        };

        Assert.Equal(isRight, PathsOf(file).Length == 0);
        Assert.Equal(isRight, SchemaCheck.IsValid(file));
    }

    [Theory]
    [InlineData("welcome", "shop")]
    [InlineData("waiting", "shop position wait")]
    [InlineData("waitingUnknown", "shop position")]
    [InlineData("away", "shop agent cover")]
    [InlineData("late", "shop agent cover")]
    [InlineData("offHours", "shop until")]
    [InlineData("closing", "shop agent")]
    [InlineData("rating", "shop agent")]
    public void Reader_AnAutomaticText_MayHoldItsPlaceholdersAndNoOthers(string text, string placeholders)
    {
        string[] all = ["shop", "agent", "cover", "position", "wait", "until", "buyer"];
        var right = placeholders.Split(' ');

        Assert.All(all, name => Assert.Equal(
            right.Contains(name) ? [] : [$"$.texts.zh.{text}"],
            PathsOf(ShopFiles.DemoWith($"texts.zh.{text}", $$"""
                "您好 {{{name}}}"
                """))));
    }

    [Fact]
    public void DemoShop_Always_PassesTheSchema() => Assert.True(SchemaCheck.IsValid(ShopFiles.Demo()));

    private static string[] PathsOf(JsonObject file) =>
        [.. ShopFiles.Read(file).Mistakes.Select(mistake => mistake.Path).Order(StringComparer.Ordinal)];
}
