using System.Globalization;
using System.Text.Json.Nodes;
using Routing.Core;
using Routing.Core.Policies;
using Xunit;

namespace Routing.Shops.Tests;

public sealed class ServedShopTests
{
    private static readonly QueueId PreSale = new("pre-sale");
    private static readonly QueueId AfterSale = new("after-sale");
    private static readonly QueueId Vip = new("vip");

    [Fact]
    public void Policy_OfTheDemoShop_IsOpenAlwaysAndShowsRankingsAndNeighbours()
    {
        var policy = ShopFiles.DemoShop().Policy;

        Assert.All(policy.Queues.Keys, queue => Assert.True(policy.HoursOf(queue).IsAlways));
        Assert.Equal(
            [Ranking.LeastLoaded, Ranking.Weighted, Ranking.LongestIdle],
            new[] { PreSale, AfterSale, Vip }.Select(queue => policy.Of(queue).Ranking));
        Assert.Equal([AfterSale], policy.Of(PreSale).Neighbours);
        Assert.Equal([PreSale, AfterSale], policy.Of(Vip).Neighbours);
        Assert.Equal(SkillSet.Of("vip"), policy.Of(Vip).Skills);
    }

    [Fact]
    public void Policy_FileWithHours_FollowsThemByTheShopsClock()
    {
        var policy = Serve("hours", """
            {
              "weekly": { "wednesday": ["09:00-12:00", "13:00-24:00"], "thursday": ["22:00-02:00"] },
              "special": [{ "date": "2026-11-18", "spans": [], "note": "stocktaking" }]
            }
            """).Policy;

        Assert.Equal(At("2026-11-11T09:00+08"), policy.Hours.NextOpening(At("2026-11-11T00:00+08")));
        Assert.Equal(At("2026-11-12T00:00+08"), policy.Hours.NextClosing(At("2026-11-11T12:00+08")));
        Assert.True(policy.Hours.IsOpen(At("2026-11-13T01:59+08")));
        Assert.False(policy.Hours.IsOpen(At("2026-11-18T10:00+08")));
        Assert.Equal(new DateTime(2026, 11, 11, 9, 0, 0), policy.Hours.LocalTime(At("2026-11-11T01:00Z")));
        Assert.Same(policy.Hours, policy.HoursOf(PreSale));
    }

    [Fact]
    public void Policy_QueueWithHours_FollowsItsOwn()
    {
        var policy = Serve("queues[2].hours", """{ "weekly": { "monday": ["09:00-12:00"] } }""").Policy;

        Assert.False(policy.HoursOf(Vip).IsOpen(At("2026-11-11T10:00+08")));
        Assert.True(policy.HoursOf(PreSale).IsOpen(At("2026-11-11T10:00+08")));
    }

    [Fact]
    public void Policy_FileReadTwice_HasEqualHours()
    {
        const string hours = """{ "weekly": { "monday": ["09:00-12:00"] } }""";

        Assert.Equal(Serve("hours", hours).Policy.Hours, Serve("hours", hours).Policy.Hours);
    }

    [Fact]
    public void Policy_EveryNumberInTheFile_IsTheShops()
    {
        // Each is one beside its default, so that those that bound each other keep their order.
        var file = ShopFiles.Demo();
        file["policy"] = new JsonObject(PolicyNumbers.All.Select(number =>
            KeyValuePair.Create(number.Name, (JsonNode?)(number.Default + 1))));
        var policy = ShopFiles.Read(file).File!.Policy;

        Assert.All(PolicyNumbers.All, number => Assert.Equal(number.Default + 1, number.Get(policy)));
    }

    [Theory]
    [InlineData("leastLoaded", Ranking.LeastLoaded)]
    [InlineData("longestIdle", Ranking.LongestIdle)]
    [InlineData("roundRobin", Ranking.RoundRobin)]
    [InlineData("weighted", Ranking.Weighted)]
    public void Ranking_InTheFile_IsTheQueues(string written, Ranking ranking) =>
        Assert.Equal(ranking, Serve("queues[0].ranking", $"\"{written}\"").Policy.Of(PreSale).Ranking);

    [Fact]
    public void Queue_WithoutWishes_IsPlain()
    {
        var file = ShopFiles.Demo();
        file["queues"]![0]!.AsObject().Remove("ranking");
        file["queues"]![0]!.AsObject().Remove("neighbours");
        var queue = new ServedShop(ShopFiles.Read(file).File!, ShopFiles.Secret).Policy.Of(PreSale);

        Assert.Equal(QueuePolicy.Plain, queue with { Neighbours = QueuePolicy.Plain.Neighbours });
        Assert.Empty(queue.Neighbours);
    }

    [Theory]
    [InlineData("lin", 100)]
    [InlineData("zou", 150)]
    [InlineData("qi", 60)]
    public void Agent_InTheDemoShop_HasHisWeight(string agent, int weight) =>
        Assert.Equal(weight, ShopFiles.DemoShop().Agent(new(agent))!.Weight);

    [Fact]
    public void Intent_InTheFile_NamesItsQueueAndSkills()
    {
        var shop = Serve("intents", """
            [{ "intent": "gift", "queue": "pre-sale" },
             { "intent": "vip-returns", "queue": "vip", "skills": ["returns"] }]
            """);

        Assert.Equal(PreSale, shop.QueueForIntent("gift"));
        Assert.Equal(SkillSet.None, shop.SkillsForIntent("gift"));
        Assert.Equal(Vip, shop.QueueForIntent("vip-returns"));
        Assert.Equal(SkillSet.Of("returns", "vip"), shop.SkillsForIntent("vip-returns"));
        Assert.Null(shop.QueueForIntent("Gift"));
        Assert.Equal(SkillSet.None, shop.SkillsForIntent("unknown"));
    }

    private static ServedShop Serve(string where, string value) =>
        new(ShopFiles.Read(ShopFiles.DemoWith(where, value)).File!, ShopFiles.Secret);

    private static Instant At(string text) =>
        new(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).ToUnixTimeMilliseconds());
}
