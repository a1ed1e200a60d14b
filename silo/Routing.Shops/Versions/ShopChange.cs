using System.Text.Json.Serialization;

namespace Routing.Shops.Versions;

/// <summary>What became of one place of a shop file.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ShopChangeKind>))]
public enum ShopChangeKind
{
    Changed,
    Added,
    Removed,

    /// <summary>The same items in another order.</summary>
    Reordered,

    /// <summary>A secret or a password: that it changed is all that is ever said.</summary>
    Secret,
}

/// <summary>One difference between two versions of a shop file.</summary>
/// <param name="Path">The place; items of lists by their own names, as <c>$.queues[pre-sale].ranking</c>.</param>
/// <param name="Before">What stood there, as short JSON; null where nothing is to be shown.</param>
/// <param name="After">What stands there now, as short JSON; null where nothing is to be shown.</param>
public sealed record ShopChange(string Path, ShopChangeKind Kind, string? Before = null, string? After = null);
