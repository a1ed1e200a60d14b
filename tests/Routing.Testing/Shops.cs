using System.Collections.Immutable;
using Routing.Core;
using Routing.Core.Policies;

namespace Routing.Testing;

/// <summary>The shop of the tests: three queues, texts in Chinese and English, every number at its default.</summary>
public static class Shops
{
    public static readonly ShopId Demo = new("demo");

    public static readonly QueueId PreSale = new("pre-sale");
    public static readonly QueueId AfterSale = new("after-sale");
    public static readonly QueueId VipLine = new("vip");

    public static readonly ShopPolicy Policy = new(
        RoutingPolicy.Default,
        new[] { PreSale, AfterSale, VipLine }.ToImmutableSortedDictionary(queue => queue, _ => QueuePolicy.Plain),
        OpeningHours.Always,
        ByLanguage("晴空小店", "Clear Sky"),
        ByLanguage(
            new AutomaticTexts(
                Welcome: "您好，{shop}欢迎您！",
                Waiting: "您排在第 {position} 位，约需 {wait}。",
                WaitingUnknown: "您排在第 {position} 位，客服稍后就到。",
                Away: "{agent}暂时离开，{cover}为您服务。",
                Late: "{agent}正忙，{cover}为您服务。",
                OffHours: "已打烊，{until}为您回复。",
                Closing: "{shop}先结束本次对话。",
                Rating: "请为{agent}的服务打分。"),
            new AutomaticTexts(
                Welcome: "Welcome to {shop}!",
                Waiting: "You are number {position}; about {wait}.",
                WaitingUnknown: "You are number {position}; {shop} will be with you.",
                Away: "{agent} stepped away; {cover} answers now.",
                Late: "{agent} is busy; {cover} answers now.",
                OffHours: "We are closed; we answer at {until}.",
                Closing: "{shop} closes this conversation for now.",
                Rating: "How was {agent}?")));

    /// <summary>The same without help between queues, consent to transfers, or closing for silence.</summary>
    public static readonly ShopPolicy Calm = With(RoutingPolicy.Default with
    {
        TransferConsentSeconds = 0,
        CloseBusySeconds = 86_400,
        CloseQuietSeconds = 86_400,
    }).EachQueue(queue => queue with { Asks = HelpScope.Nobody });

    /// <summary>The same shop with another wish in each of its queues.</summary>
    public static ShopPolicy EachQueue(this ShopPolicy policy, Func<QueuePolicy, QueuePolicy> change) => policy with
    {
        Queues = policy.Queues.ToImmutableSortedDictionary(queue => queue.Key, queue => change(queue.Value)),
    };

    public static ShopPolicy With(RoutingPolicy rules) => Policy with { Rules = rules };

    private static ImmutableSortedDictionary<string, T> ByLanguage<T>(T chinese, T english) =>
        new Dictionary<string, T> { ["zh"] = chinese, ["en"] = english }
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
}
