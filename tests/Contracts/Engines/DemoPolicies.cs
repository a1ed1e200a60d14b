using System.Collections.Immutable;
using Routing.Core;
using Routing.Core.Policies;
using Routing.Engine.Ports;

namespace Routing.Contracts.Tests.Engines;

/// <summary>One shop with one queue, by the default rules.</summary>
internal sealed class DemoPolicies : IShopPolicies
{
    public static readonly ShopId Shop = new("demo");
    public static readonly QueueId Queue = new("pre-sale");

    /// <summary>The only one whom the rota knows; she works at any hour.</summary>
    public static readonly RosterAgent Rosie = new(new("rosie"), "Rosie", Queue, SkillSet.None, []);

    public static readonly ShopPolicy Demo = new(
        RoutingPolicy.Default,
        ImmutableSortedDictionary.CreateRange([KeyValuePair.Create(Queue, QueuePolicy.Plain)]),
        OpeningHours.Always,
        ImmutableSortedDictionary.CreateRange([KeyValuePair.Create("en", "Demo")]),
        ImmutableSortedDictionary.CreateRange(
            [KeyValuePair.Create("en", new AutomaticTexts(
                "welcome", "waiting", "unknown", "away", "late", "off", "closing", "rating"))]))
    {
        Roster = new(
            TimeZoneInfo.Utc,
            ImmutableSortedDictionary.CreateRange([KeyValuePair.Create(Rosie.Id, Rosie)])),
    };

    public IReadOnlyCollection<ShopId> Shops => [Shop];

    public ShopPolicy? Find(ShopId shop) => shop == Shop ? Demo : null;
}
