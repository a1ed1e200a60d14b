using System.Collections.Immutable;
using Routing.Core;
using Routing.Core.Policies;
using Routing.Engine.Ports;

namespace Routing.LoadTest.Scenarios.Board;

/// <summary>One shop with the usual numbers, and plain queues.</summary>
internal sealed class BoardPolicies(BoardOptions options) : IShopPolicies
{
    /// <summary>The shop.</summary>
    public static readonly ShopId Shop = new("board");

    private readonly ShopPolicy _policy = new(
        RoutingPolicy.Default,
        Enumerable.Range(0, options.Queues).ToImmutableSortedDictionary(BoardChanges.Queue, _ => QueuePolicy.Plain),
        OpeningHours.Always,
        ImmutableSortedDictionary<string, string>.Empty,
        ImmutableSortedDictionary<string, AutomaticTexts>.Empty);

    /// <inheritdoc/>
    public IReadOnlyCollection<ShopId> Shops => [Shop];

    /// <inheritdoc/>
    public ShopPolicy? Find(ShopId shop) => shop == Shop ? _policy : null;
}
